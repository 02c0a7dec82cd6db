"""Falcon as its quickstart begins.

framework: falcon
documentation: https://falcon.readthedocs.io/en/stable/user/quickstart.html
interface: wsgi
"""

import falcon


class Plain:
    def on_get(self, req, resp):
        resp.content_type = falcon.MEDIA_TEXT
        resp.text = "Hello, world!"


class Json:
    def on_get(self, req, resp):
        resp.media = {"message": "Hello, world!"}


class User:
    def on_get(self, req, resp, name):
        resp.content_type = falcon.MEDIA_TEXT
        resp.text = f"Hello, {name}!"


app = falcon.App()
app.add_route("/plain", Plain())
app.add_route("/json", Json())
app.add_route("/user/{name}", User())


# Not counted: its test client.
def plain_by_test_client():
    from falcon.testing import TestClient

    return TestClient(app).simulate_get("/plain").text
