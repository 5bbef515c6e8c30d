<%@ Application Language="C#" %>
<%@ Import Namespace="System.Security.Principal" %>
<script runat="server">
void Application_AuthenticateRequest(object sender, EventArgs e)
{
  if (Context.User == null || !Context.User.Identity.IsAuthenticated) return;
  string[] roles = Context.User.Identity.Name == "alice" ? new[] { "admin" } : new string[0];
  Context.User = new GenericPrincipal(Context.User.Identity, roles);
}
</script>
