import Markup

/// What of a page may stand in a copy of it. What is not named here loses its
/// tag and keeps its text.
enum SafeVocabulary {
    /// Elements that are left out with all they hold: they are not text, or run
    /// or load something.
    private static let dropped: Set<String> = [
        "applet", "audio", "canvas", "head", "link", "math", "meta", "object", "script",
        "style", "svg", "template", "title", "video",
    ]

    /// Elements that are kept, without their attributes.
    private static let kept: [String: MarkupName] = [
        "a": "a", "abbr": "abbr", "address": "address", "article": "article", "aside": "aside",
        "b": "b", "blockquote": "blockquote", "br": "br", "caption": "caption", "cite": "cite",
        "code": "code", "dd": "dd", "del": "del", "div": "div", "dl": "dl", "dt": "dt", "em": "em",
        "figcaption": "figcaption", "figure": "figure", "footer": "footer", "h1": "h1", "h2": "h2",
        "h3": "h3", "h4": "h4", "h5": "h5", "h6": "h6", "header": "header", "hr": "hr", "i": "i",
        "ins": "ins", "li": "li", "main": "main", "nav": "nav", "ol": "ol", "p": "p", "pre": "pre",
        "q": "q", "s": "s", "section": "section", "small": "small", "span": "span",
        "strong": "strong", "sub": "sub", "sup": "sup", "table": "table", "tbody": "tbody",
        "td": "td", "tfoot": "tfoot", "th": "th", "thead": "thead", "tr": "tr", "u": "u",
        "ul": "ul",
    ]

    /// Containers that become plain ones: their own meaning is gone with what
    /// they do.
    private static let plain: Set<String> = [
        "center", "dialog", "fieldset", "form", "legend", "option", "optgroup", "select",
        "textarea",
    ]

    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn",
        "em", "font", "i", "img", "input", "ins", "kbd", "label", "mark", "nobr", "noscript", "q",
        "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
        "time", "tt", "u", "var", "wbr",
    ]

    static func isDropped(_ name: String) -> Bool { dropped.contains(name) }

    /// Whether the text in an element reads on from what stands before it. An
    /// element nobody knows does.
    static func isInline(_ name: String) -> Bool {
        inline.contains(name) || (kept[name] == nil && !plain.contains(name))
    }

    /// The element that stands for one of the page; `nil` when its content
    /// stands alone.
    static func name(for name: String) -> MarkupName? {
        kept[name] ?? (plain.contains(name) ? "div" : nil)
    }
}
