from django.contrib.auth.models import Permission, User
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Creates Alice, who may open the staff page, and Bob, who may not."

    def handle(self, *args, **options):
        alice = User.objects.create_user("alice", password="alice-password")
        alice.user_permissions.add(Permission.objects.get(codename="view_user"))
        User.objects.create_user("bob", password="bob-password")
