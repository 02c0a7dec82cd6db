"""BlackSheep as its documentation begins.

framework: blacksheep
documentation: https://www.neoteroi.dev/blacksheep/getting-started/
interface: asgi
"""

from blacksheep import Application, get, json, text

app = Application()


@get("/plain")
async def plain():
    return text("Hello, world!")


@get("/json")
async def message():
    return json({"message": "Hello, world!"})


@get("/user/{name}")
async def user(name: str):
    return text(f"Hello, {name}!")


# Not counted: its test client.
def plain_by_test_client():
    import asyncio

    from blacksheep.testing import TestClient

    async def answer():
        await app.start()
        response = await TestClient(app).get("/plain")
        return await response.text()

    return asyncio.run(answer())
