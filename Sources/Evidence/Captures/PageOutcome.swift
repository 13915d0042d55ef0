import Model

/// What the archive shows of one address, redirects followed.
enum PageOutcome {
    /// A web page.
    case page(Page)
    /// Something else than a web page: it is there, but its content is not
    /// read.
    case file(CapturedAnswer, Evidence)
    /// 404 or 410: a fault of the site.
    case gone(CapturedAnswer, Evidence)
    /// Nothing that says anything about the page; never a fault of the unit.
    case unreachable(Wording, [Evidence])
}
