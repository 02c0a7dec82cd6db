"""Pyramid as its quick tour begins, with routes and views.

framework: pyramid
documentation: https://docs.pylonsproject.org/projects/pyramid/en/latest/quick_tour.html
interface: wsgi
"""

from pyramid.config import Configurator
from pyramid.response import Response
from pyramid.view import view_config


@view_config(route_name="plain")
def plain(request):
    return Response("Hello, world!", content_type="text/plain")


@view_config(route_name="json", renderer="json")
def json(request):
    return {"message": "Hello, world!"}


@view_config(route_name="user")
def user(request):
    return Response(f"Hello, {request.matchdict['name']}!", content_type="text/plain")


with Configurator() as config:
    config.add_route("plain", "/plain")
    config.add_route("json", "/json")
    config.add_route("user", "/user/{name}")
    config.scan(__name__)
    app = config.make_wsgi_app()
