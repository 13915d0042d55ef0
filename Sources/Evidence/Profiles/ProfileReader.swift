import Exact
import Markup
import Model

/// Reads lists by a column profile: rows and their parts picked by selectors, or by names in a JSON
/// answer.
///
/// A row without a title is no entry. What cannot be read at all is `nil`, never an empty list.
struct ProfileReader {
    private let profile: ColumnProfile
    private let selectors: Selectors?

    /// The most rows of one page.
    private static let rowLimit = 2_000
    private static let jsonBytes = 8 << 20

    private struct Selectors {
        let rows: Selector
        let title: Selector?
        let link: Selector?
        let date: Selector?
        let next: Selector?
    }

    /// A reader of `profile`; `nil` when a selector cannot be read, which a round file's check
    /// tells.
    init?(_ profile: ColumnProfile) {
        self.profile = profile
        guard profile.readsMarkup else {
            selectors = nil
            return
        }
        do {
            selectors = Selectors(
                rows: try Selector(profile.rows), title: try profile.title.map { try Selector($0) },
                link: try profile.link.map { try Selector($0) },
                date: try profile.date.map { try Selector($0) },
                next: try profile.next.map { try Selector($0) })
        } catch {
            return nil
        }
    }

    /// What the body of an answer holds.
    func read(
        _ bytes: [UInt8], contentType: String?, at address: WebAddress
    ) -> ProfileAnswer? {
        guard let interface = profile.interface, interface.format == .json else {
            guard let page = try? HTMLDocument(bytes, contentType: contentType, address: address)
            else { return nil }
            return read(page)
        }
        guard let value = Self.json(bytes, contentType) else { return nil }
        guard let fragment = interface.fragment else { return rows(of: value, at: address) }
        guard let html = Self.value(fragment, in: value)?.string,
            let page = try? HTMLDocument(
                Array(html.utf8), contentType: "text/html; charset=utf-8", address: address)
        else { return nil }
        return read(page)
    }

    // MARK: Markup

    /// What a parsed page holds; `nil` when a selector takes too many steps.
    func read(_ page: HTMLDocument) -> ProfileAnswer? {
        guard let selectors else { return nil }
        do throws(MarkupError) {
            let nodes = try page.select(selectors.rows.path, limit: Self.rowLimit)
            var rows: [ProfileRow] = []
            for node in nodes {
                if let row = try row(node, page, selectors) { rows.append(row) }
            }
            var next: WebAddress?
            if let selector = selectors.next {
                next = try address(of: selector, from: nil, page)
            }
            return ProfileAnswer(rows: rows, next: next)
        } catch {
            return nil
        }
    }

    private func row(
        _ row: HTMLNode, _ page: HTMLDocument, _ selectors: Selectors
    ) throws(MarkupError) -> ProfileRow? {
        let anchors = row.name == "a" ? [row] : row.descendants("a")
        let anchor = anchors.max { Self.length($0) < Self.length($1) }
        var title = ""
        if let selector = selectors.title {
            title = try text(of: selector, from: row, page) ?? ""
        } else if let anchor {
            title = Self.label(anchor)
        }
        title = TextNormalization.collapsed(title)
        guard !title.isEmpty else { return nil }
        var target: WebAddress?
        if let selector = selectors.link {
            target = try address(of: selector, from: row, page)
        } else {
            target = anchor?.attribute("href").flatMap { page.base?.resolve($0) }
        }
        var date: CivilDate?
        if let selector = selectors.date {
            date = try text(of: selector, from: row, page).flatMap { DateScanner.first(in: $0) }
        } else {
            date = RowDate.find(in: [row], besides: anchor ?? row)?.whole
        }
        return ProfileRow(
            title: title, date: date, address: target.flatMap { $0.isFetchable ? $0 : nil },
            locator: (anchor ?? row).path)
    }

    /// The whole title where the list cuts its text.
    private static func label(_ anchor: HTMLNode) -> String {
        let whole = anchor.attribute("title") ?? ""
        let text = anchor.text(limit: 4_096)
        let isCut =
            TextNormalization.squeezed(whole).count >= TextNormalization.squeezed(text).count
        return isCut && !TextNormalization.squeezed(whole).isEmpty ? whole : text
    }

    private static func length(_ anchor: HTMLNode) -> Int {
        TextNormalization.squeezed(label(anchor)).count
    }

    private func text(
        of selector: Selector, from node: HTMLNode, _ page: HTMLDocument
    ) throws(MarkupError) -> String? {
        try page.values(selector.path, from: node, limit: 1).first
    }

    /// The address an attribute gives, or the `href` of an element.
    private func address(
        of selector: Selector, from node: HTMLNode?, _ page: HTMLDocument
    ) throws(MarkupError) -> WebAddress? {
        do throws(MarkupError) {
            let link = try page.first(selector.path, from: node)
            return link?.attribute("href").flatMap { page.base?.resolve($0) }
        } catch {
            guard case .wrongPath(_, .selectsAttributes) = error.reason else { throw error }
            let text = try page.values(selector.path, from: node, limit: 1).first
            return text.flatMap { page.base?.resolve($0) }
        }
    }

    // MARK: JSON

    private func rows(of value: JSONValue, at address: WebAddress) -> ProfileAnswer? {
        guard let list = Self.value(profile.rows, in: value)?.array else { return nil }
        let rows = list.prefix(Self.rowLimit).enumerated().compactMap { index, item in
            row(item, at: "$.\(profile.rows)[\(index)]", of: address)
        }
        return ProfileAnswer(rows: rows, next: nil)
    }

    private func row(
        _ item: JSONValue, at locator: String, of address: WebAddress
    ) -> ProfileRow? {
        let text = { (names: String?) -> String? in
            names.flatMap { Self.value($0, in: item) }.flatMap { $0.string ?? $0.number }
        }
        // Titles come with markup in them.
        let title = text(profile.title).map { Self.plain($0, at: address) } ?? ""
        guard !title.isEmpty else { return nil }
        return ProfileRow(
            title: title, date: text(profile.date).flatMap { Self.date($0) },
            address: text(profile.link).flatMap { address.resolve($0) }
                .flatMap { $0.isFetchable ? $0 : nil },
            locator: locator)
    }

    private static func plain(_ text: String, at address: WebAddress) -> String {
        guard text.contains("<") || text.contains("&"),
            let page = try? HTMLDocument(
                Array("<p>\(text)</p>".utf8), contentType: "text/html; charset=utf-8",
                address: address)
        else { return TextNormalization.collapsed(text) }
        return TextNormalization.collapsed(page.root?.text(limit: 4_096) ?? "")
    }

    /// A day as people write it, or the milliseconds or seconds since 1970 that scripts use, in
    /// Beijing time.
    private static func date(_ text: String) -> CivilDate? {
        if let date = DateScanner.first(in: text) { return date }
        guard let number = Int(text), text.utf8.count == 13 || text.utf8.count == 10 else {
            return nil
        }
        let seconds = text.utf8.count == 13 ? number / 1_000 : number
        let days = (seconds + 8 * 3_600) / 86_400
        return CivilDate("1970-01-01")?.adding(days: days)
    }

    /// JSON, or JSON in a call (`callback({…});`).
    private static func json(_ bytes: [UInt8], _ contentType: String?) -> JSONValue? {
        var text = TextDecoding.decode(bytes, contentType: contentType).text[...]
        if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"),
            text[..<open].allSatisfy({ $0.isLetter || $0.isNumber || "_$. \n\r\t;".contains($0) })
        {
            text = text[text.index(after: open)..<close]
        }
        return try? JSONReader.read(Array(text.utf8), file: "", limit: jsonBytes)
    }

    private static func value(_ path: String, in value: JSONValue) -> JSONValue? {
        var current: JSONValue? = value
        for name in path.split(separator: ".") {
            if let list = current?.array, let index = Int(name) {
                current = list.indices.contains(index) ? list[index] : nil
            } else {
                current = current?[String(name)]
            }
        }
        return current
    }
}
