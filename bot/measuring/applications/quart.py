"""Quart as its quickstart begins.

framework: quart
documentation: https://quart.palletsprojects.com/en/latest/tutorials/quickstart/
interface: asgi
"""

from quart import Quart

app = Quart(__name__)


@app.get("/plain")
async def plain():
    return "Hello, world!", {"Content-Type": "text/plain"}


@app.get("/json")
async def json():
    return {"message": "Hello, world!"}


@app.get("/user/<name>")
async def user(name):
    return f"Hello, {name}!", {"Content-Type": "text/plain"}


# Not counted: its test client.
def plain_by_test_client():
    import asyncio

    async def text():
        response = await app.test_client().get("/plain")
        return await response.get_data(as_text=True)

    return asyncio.run(text())
