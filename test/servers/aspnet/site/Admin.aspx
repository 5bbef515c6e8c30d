<%@ Page Language="C#" %>
<!DOCTYPE html>
<html>
<head runat="server"><title>Administration</title></head>
<body style="background: #f00">
<h1>Administration</h1>
<p>The limits of all accounts. SECRET-OF-<%: User.Identity.Name.ToUpperInvariant() %></p>
<p><a href="Account.aspx">Your account</a></p>
<p><a href="Logout.aspx">Sign out</a></p>
</body>
</html>
