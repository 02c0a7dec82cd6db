"""Sanic as its guide begins.

framework: sanic
documentation: https://sanic.dev/en/guide/getting-started.html
interface: asgi
served-with: {test-client: sanic-testing}
"""

from sanic import Sanic, json, text

app = Sanic("hello")


@app.get("/plain")
async def plain(request):
    return text("Hello, world!")


@app.get("/json")
async def message(request):
    return json({"message": "Hello, world!"})


@app.get("/user/<name>")
async def user(request, name):
    return text(f"Hello, {name}!")


# Not counted: its test client.
def plain_by_test_client():
    return app.test_client.get("/plain")[1].text
