"""Falcon as its quickstart begins for ASGI.

framework: falcon
variant: under ASGI, with async responders
documentation: https://falcon.readthedocs.io/en/stable/user/quickstart.html#asgi
interface: asgi
"""

import falcon.asgi


class Plain:
    async def on_get(self, req, resp):
        resp.content_type = falcon.MEDIA_TEXT
        resp.text = "Hello, world!"


class Json:
    async def on_get(self, req, resp):
        resp.media = {"message": "Hello, world!"}


class User:
    async def on_get(self, req, resp, name):
        resp.content_type = falcon.MEDIA_TEXT
        resp.text = f"Hello, {name}!"


app = falcon.asgi.App()
app.add_route("/plain", Plain())
app.add_route("/json", Json())
app.add_route("/user/{name}", User())
