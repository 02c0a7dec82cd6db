"""Starlette as its documentation begins.

framework: starlette
documentation: https://starlette.dev/
interface: asgi
served-with: {test-client: httpx2}
"""

from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route


async def plain(request):
    return PlainTextResponse("Hello, world!")


async def json(request):
    return JSONResponse({"message": "Hello, world!"})


async def user(request):
    return PlainTextResponse(f"Hello, {request.path_params['name']}!")


app = Starlette(
    routes=[
        Route("/plain", plain),
        Route("/json", json),
        Route("/user/{name}", user),
    ]
)


# Not counted: its test client.
def plain_by_test_client():
    from starlette.testclient import TestClient

    return TestClient(app).get("/plain").text
