/// Rounds spoilt in their crawl.
extension BadRound {
    static let crawl: [BadRound] = [
        BadRound(
            "the site is an address that ends in a slash",
            [("site: http://www.example.test/", "site: http://www.example.test/index.html")],
            en: """
                round.yaml:12:9: error: the value of “site” cannot be used; found “http://www.example.test/index.html”; wanted an http(s) address that ends in “/”, without user name or “?”
                """,
            zh: """
                round.yaml:12:9: 错误：“site”的值不能用；现为“http://www.example.test/index.html”；应为以“/”结尾、不含用户名和“?”的 http(s) 地址
                """),
        BadRound(
            "the site is fetched by http",
            [("site: http://www.example.test/", "site: file:///etc/")],
            en: """
                round.yaml:12:9: error: the value of “site” cannot be used; found “file:///etc/”; wanted an http(s) address that ends in “/”, without user name or “?”
                """,
            zh: """
                round.yaml:12:9: 错误：“site”的值不能用；现为“file:///etc/”；应为以“/”结尾、不含用户名和“?”的 http(s) 地址
                """),
        BadRound(
            "no address carries a user name",
            [("site: http://www.example.test/", "site: http://gov@evil.test/")],
            en: """
                round.yaml:12:9: error: the value of “site” cannot be used; found “http://gov@evil.test/”; wanted an http(s) address that ends in “/”, without user name or “?”
                """,
            zh: """
                round.yaml:12:9: 错误：“site”的值不能用；现为“http://gov@evil.test/”；应为以“/”结尾、不含用户名和“?”的 http(s) 地址
                """),
        BadRound(
            "the rate is above zero",
            [("rate: 2", "rate: 0")],
            en: """
                round.yaml:13:9: error: the value of “rate” cannot be used; found “0”; wanted a number above 0 and up to 100000 (requests a second)
                """,
            zh: """
                round.yaml:13:9: 错误：“rate”的值不能用；现为“0”；应为大于 0、不超过 100000 的数（每秒请求数）
                """),
        BadRound(
            "bounds are bounded",
            [
                (
                    "timeout: 2s",
                    "timeout: 2h\n  retries: 99\n  concurrency: 0\n  max-pages: 0\n  max-depth: -1"
                ), ("max-body: 4MB", "max-body: 4GB"),
            ],
            en: """
                round.yaml:14:12: error: the value of “timeout” cannot be used; found “2h”; wanted a duration from 100ms to 10m such as 2s or 500ms
                round.yaml:15:12: error: the value of “retries” cannot be used; found “99”; wanted a whole number from 0 to 10
                round.yaml:16:16: error: the value of “concurrency” cannot be used; found “0”; wanted a whole number from 1 to 64
                round.yaml:17:14: error: the value of “max-pages” cannot be used; found “0”; wanted a whole number from 1 to 1000000
                round.yaml:18:14: error: the value of “max-depth” cannot be used; found “-1”; wanted a whole number from 0 to 100
                round.yaml:19:13: error: the value of “max-body” cannot be used; found “4GB”; wanted a size from 1kB to 256MB such as 4MB
                """,
            zh: """
                round.yaml:14:12: 错误：“timeout”的值不能用；现为“2h”；应为100ms 至 10m 的时长，如 2s、500ms
                round.yaml:15:12: 错误：“retries”的值不能用；现为“99”；应为0 至 10 的整数
                round.yaml:16:16: 错误：“concurrency”的值不能用；现为“0”；应为1 至 64 的整数
                round.yaml:17:14: 错误：“max-pages”的值不能用；现为“0”；应为1 至 1000000 的整数
                round.yaml:18:14: 错误：“max-depth”的值不能用；现为“-1”；应为0 至 100 的整数
                round.yaml:19:13: 错误：“max-body”的值不能用；现为“4GB”；应为1kB 至 256MB 的大小，如 4MB
                """),
        BadRound(
            "what is asked for beside pages is bounded too",
            [
                (
                    "max-body: 4MB",
                    """
                    max-attachment: 1GB
                      max-bytes: 1B
                      max-time: 30d
                      max-hosts: 0
                      max-total: 2TB
                      attachments: some
                      outside-links: get
                      max-outside: 0
                      http-fallback: perhaps
                    """
                )
            ],
            en: """
                round.yaml:15:19: error: the value of “max-attachment” cannot be used; found “1GB”; wanted a size from 1kB to 256MB such as 4MB
                round.yaml:16:14: error: the value of “max-bytes” cannot be used; found “1B”; wanted a size from 1kB to 1000GB such as 500MB or 2GB
                round.yaml:17:13: error: the value of “max-time” cannot be used; found “30d”; wanted a duration from 1s to 168h such as 90m or 6h
                round.yaml:18:14: error: the value of “max-hosts” cannot be used; found “0”; wanted a whole number from 1 to 10000
                round.yaml:19:14: error: the value of “max-total” cannot be used; found “2TB”; wanted a size from 1kB to 1000GB such as 500MB or 2GB
                round.yaml:20:16: error: the value of “attachments” cannot be used; found “some”; wanted one of “whole”, “range”, “head”
                round.yaml:21:18: error: the value of “outside-links” cannot be used; found “get”; wanted one of “off”, “head”
                round.yaml:22:16: error: the value of “max-outside” cannot be used; found “0”; wanted a whole number from 1 to 100000
                round.yaml:23:18: error: the value of “http-fallback” cannot be used; found “perhaps”; wanted true or false
                """,
            zh: """
                round.yaml:15:19: 错误：“max-attachment”的值不能用；现为“1GB”；应为1kB 至 256MB 的大小，如 4MB
                round.yaml:16:14: 错误：“max-bytes”的值不能用；现为“1B”；应为1kB 至 1000GB 的大小，如 500MB、2GB
                round.yaml:17:13: 错误：“max-time”的值不能用；现为“30d”；应为1s 至 168h 的时长，如 90m、6h
                round.yaml:18:14: 错误：“max-hosts”的值不能用；现为“0”；应为1 至 10000 的整数
                round.yaml:19:14: 错误：“max-total”的值不能用；现为“2TB”；应为1kB 至 1000GB 的大小，如 500MB、2GB
                round.yaml:20:16: 错误：“attachments”的值不能用；现为“some”；应为“whole”、“range”、“head”之一
                round.yaml:21:18: 错误：“outside-links”的值不能用；现为“get”；应为“off”、“head”之一
                round.yaml:22:16: 错误：“max-outside”的值不能用；现为“0”；应为1 至 100000 的整数
                round.yaml:23:18: 错误：“http-fallback”的值不能用；现为“perhaps”；应为true 或 false
                """),
        BadRound(
            "a header is no place for line breaks",
            [("rate: 2", "user-agent: \"Heng\\r\\nCookie: a\"")],
            en: """
                round.yaml:13:15: error: the value of “user-agent” cannot be used; found “Heng��Cookie: a”; wanted at most 200 visible ASCII characters
                """,
            zh: """
                round.yaml:13:15: 错误：“user-agent”的值不能用；现为“Heng��Cookie: a”；应为不超过 200 个可见 ASCII 字符
                """),
        BadRound(
            "private hosts are named, or blocks of them, never everything",
            [("rate: 2", "allow-private: [127.0.0.1, '::1', intranet.test, 10.0.0.0/0, '*']")],
            en: """
                round.yaml:13:52: error: the value of “allow-private” cannot be used; found “10.0.0.0/0”; wanted an IP address, a block or a host name such as 127.0.0.1 or 10.12.0.0/16
                round.yaml:13:64: error: the value of “allow-private” cannot be used; found “*”; wanted an IP address, a block or a host name such as 127.0.0.1 or 10.12.0.0/16
                """,
            zh: """
                round.yaml:13:52: 错误：“allow-private”的值不能用；现为“10.0.0.0/0”；应为一个 IP 地址、地址段或主机名，如 127.0.0.1、10.12.0.0/16
                round.yaml:13:64: 错误：“allow-private”的值不能用；现为“*”；应为一个 IP 地址、地址段或主机名，如 127.0.0.1、10.12.0.0/16
                """),
        BadRound(
            "a mistyped bound is named with the nearest known one",
            [("max-body: 4MB", "max-bdoy: 4MB")],
            en: """
                round.yaml:15:3: error: unknown key; found “max-bdoy”; wanted one of “site”, “allow-private”, “rate”, “concurrency”, “timeout”, “retries”, “max-pages”, “max-depth”, “max-body”, “max-attachment”, “max-bytes”, “max-time”, “max-hosts”, “max-total”, “attachments”, “outside-links”, “max-outside”, “http-fallback”, “gate-cookies”, “sitemaps”, “user-agent”. To mend it: did you mean “max-body”?
                """,
            zh: """
                round.yaml:15:3: 错误：不认识的键；现为“max-bdoy”；应为“site”、“allow-private”、“rate”、“concurrency”、“timeout”、“retries”、“max-pages”、“max-depth”、“max-body”、“max-attachment”、“max-bytes”、“max-time”、“max-hosts”、“max-total”、“attachments”、“outside-links”、“max-outside”、“http-fallback”、“gate-cookies”、“sitemaps”、“user-agent”之一。改法：是否想写“max-body”？
                """),
    ]
}
