"""aiohttp as its server tutorial begins; only its own server can call it.

framework: aiohttp
documentation: https://docs.aiohttp.org/en/stable/web_quickstart.html
interface: server
"""

from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/plain")
async def plain(request):
    return web.Response(text="Hello, world!")


@routes.get("/json")
async def json(request):
    return web.json_response({"message": "Hello, world!"})


@routes.get("/user/{name}")
async def user(request):
    return web.Response(text=f"Hello, {request.match_info['name']}!")


app = web.Application()
app.add_routes(routes)


# Not counted: its server and its test client.
def serve(port):
    web.run_app(app, host="127.0.0.1", port=port)


def plain_by_test_client():
    import asyncio

    from aiohttp.test_utils import TestClient, TestServer

    async def text():
        async with TestClient(TestServer(app)) as client:
            response = await client.get("/plain")
            return await response.text()

    return asyncio.run(text())
