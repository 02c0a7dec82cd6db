"""Tornado as its documentation begins; only its own server can call it.

framework: tornado
documentation: https://www.tornadoweb.org/en/stable/
interface: server
"""

from tornado.web import Application, RequestHandler


class Plain(RequestHandler):
    def get(self):
        self.set_header("Content-Type", "text/plain")
        self.write("Hello, world!")


class Json(RequestHandler):
    def get(self):
        self.write({"message": "Hello, world!"})


class User(RequestHandler):
    def get(self, name):
        self.set_header("Content-Type", "text/plain")
        self.write(f"Hello, {name}!")


app = Application([("/plain", Plain), ("/json", Json), ("/user/([^/]+)", User)])


# Not counted: its server and its test client.
def serve(port):
    import asyncio

    async def forever():
        app.listen(port, "127.0.0.1")
        await asyncio.Event().wait()

    asyncio.run(forever())


def plain_by_test_client():
    from tornado.testing import AsyncHTTPTestCase

    class Case(AsyncHTTPTestCase):
        def get_app(self):
            return app

        def runTest(self):  # noqa: N802 (the name that unittest gives it)
            self.text = self.fetch("/plain").body.decode()

    case = Case()
    case.debug()
    return case.text
