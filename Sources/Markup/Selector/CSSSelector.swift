/// CSS selectors as XPath, so that there is one evaluator with one step budget.
///
/// What people copy from a browser's developer tools: types, `*`, `#id`, `.class`, `[attr]` with
/// `=`, `~=`, `|=`, `^=`, `$=`, `*=`, the combinators descendant, `>`, `+`, `~`, lists by commas,
/// and `:first-child`, `:last-child`, `:only-child`, `:nth-child(n | odd | even)`,
/// `:first-of-type`, `:last-of-type`, `:nth-of-type(n)`, `:not(simple)`
/// (Selectors Level 3). Pseudo-elements and states of a browser (`:hover`) are refused.
enum CSSSelector {
    /// The XPath that selects the same elements below the context node.
    /// - Throws: ``MarkupError`` with `wrongPath`; the column counts bytes in the selector.
    static func xpath(_ selector: String) throws(MarkupError) -> String {
        guard selector.utf8.count <= XPath.maximumLength else {
            throw MarkupError(.wrongPath(expression: "…", .tooLong(limit: XPath.maximumLength)))
        }
        var parser = CSSSelectorParser(selector)
        return try parser.list()
    }
}
