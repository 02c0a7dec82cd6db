"""Emmett as its quickstart begins.

framework: emmett
documentation: https://emmett.sh/docs/latest/quickstart
interface: asgi
"""

from emmett import App, response
from emmett.tools import service

app = App(__name__)


@app.route("/plain", output="str")
async def plain():
    response.content_type = "text/plain"
    return "Hello, world!"


@app.route("/json")
@service.json
async def json():
    return {"message": "Hello, world!"}


@app.route("/user/<str:name>", output="str")
async def user(name):
    response.content_type = "text/plain"
    return f"Hello, {name}!"


# Not counted: its test client.
def plain_by_test_client():
    return app.test_client().get("/plain").data
