using System.Net;
using Microsoft.AspNetCore.TestHost;

namespace Zielwerk.App.Tests.Support;

/// <summary>Keeps cookies and follows redirects as a browser does; no script.</summary>
public sealed class TestBrowser(TestServer server, Uri start)
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client = server.CreateClient();

    public CookieContainer Cookies => cookies;

    /// <summary>Opens an address and demands what every page must have (see <see cref="TestPage"/>).</summary>
    public async Task<TestPage> Get(string url) => await Open(new HttpRequestMessage(HttpMethod.Get, new Uri(start, url)));

    /// <summary>The raw answer to a GET, cookies included, no redirect followed.</summary>
    public Task<HttpResponseMessage> Raw(string url) => Send(new HttpRequestMessage(HttpMethod.Get, new Uri(start, url)));

    internal async Task<TestPage> Open(HttpRequestMessage request)
    {
        var response = await Send(request);
        for (var hops = 0; response.Headers.Location is { } location; hops++)
        {
            if (hops == 10)
            {
                throw new InvalidOperationException($"Redirects without end at {location}");
            }

            response = await Send(new HttpRequestMessage(HttpMethod.Get, new Uri(response.RequestMessage!.RequestUri!, location)));
        }

        return await TestPage.From(this, response);
    }

    internal async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
        {
            request.Headers.Add("Cookie", header);
        }

        var response = await client.SendAsync(request);
        response.RequestMessage = request;
        if (response.Headers.TryGetValues("Set-Cookie", out var values))
        {
            foreach (var value in values)
            {
                cookies.SetCookies(request.RequestUri!, value);
            }
        }

        return response;
    }
}
