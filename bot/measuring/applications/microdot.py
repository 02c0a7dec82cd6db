"""Microdot as its introduction begins, with the class for ASGI.

framework: microdot
documentation: https://microdot.readthedocs.io/en/latest/intro.html
interface: asgi
"""

from microdot.asgi import Microdot

app = Microdot()


@app.get("/plain")
async def plain(request):
    return "Hello, world!"


@app.get("/json")
async def json(request):
    return {"message": "Hello, world!"}


@app.get("/user/<name>")
async def user(request, name):
    return f"Hello, {name}!"


# Not counted: its test client.
def plain_by_test_client():
    import asyncio

    from microdot.test_client import TestClient

    return asyncio.run(TestClient(app).get("/plain")).text
