from django.contrib.auth.decorators import login_required, permission_required
from django.shortcuts import render


def home(request):
    return render(request, "home.html")


@login_required
def account(request):
    return render(request, "account.html")


@login_required
@permission_required("auth.view_user", raise_exception=True)
def staff(request):
    return render(request, "staff.html")
