"""Django REST framework with function-based views, in a project that startproject makes.

framework: django-rest-framework
documentation: https://www.django-rest-framework.org/api-guide/views/
interface: wsgi
prepare: django-admin startproject hello .
put-at: hello/urls.py
appended:
  hello/settings.py: INSTALLED_APPS += ["rest_framework"]
start: from hello.wsgi import application as app; import hello.urls
admin: /admin/
"""

from django.contrib import admin
from django.http import HttpResponse
from django.urls import path
from rest_framework.decorators import api_view
from rest_framework.response import Response


@api_view()
def plain(request):
    return HttpResponse("Hello, world!", content_type="text/plain")


@api_view()
def json(request):
    return Response({"message": "Hello, world!"})


@api_view()
def user(request, name):
    return HttpResponse(f"Hello, {name}!", content_type="text/plain")


urlpatterns = [
    path("admin/", admin.site.urls),
    path("plain", plain),
    path("json", json),
    path("user/<str:name>", user),
]


# Not counted: its test client.
def plain_by_test_client():
    from rest_framework.test import APIClient

    return APIClient(headers={"host": "localhost"}).get("/plain").text
