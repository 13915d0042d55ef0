import Markup

/// Finds the further pages of a list.
enum PageTurns {
    private static let words: Set<String> = [
        "下一页", "下页", "后一页", "后页", "下一頁", "next", "nextpage", ">", "»", "›", "加载更多", "点击加载更多",
        "显示更多", "点击加载",
    ]

    private static let otherWords: Set<String> = [
        "上一页", "上页", "前一页", "前页", "首页", "尾页", "末页", "第一页", "最后一页", "最后页", "最末页", "prev",
        "previous", "first", "last", "<", "<<", ">>", "«", "‹", "转到", "跳转", "跳到", "确定", "go", "更多",
        "more",
        "查看更多", "更多信息", "...", "…", "返回", "返回列表", "返回首页", "返回上一页", "返回顶部", "top",
    ]

    /// Whether a link turns the pages of a list instead of being an entry.
    static func isTurn(_ link: HTMLLink) -> Bool {
        let label = plain(link.text)
        return words.contains(label) || otherWords.contains(label) || number(label) != nil
    }

    /// A label without the brackets and arrows around its word.
    private static func plain(_ text: String) -> String {
        guard text.utf8.count < 60 else { return text }
        let label = TextNormalization.squeezed(text)
        let core = label.drop { "[(<«‹【".contains($0) }
        var end = Substring(core)
        while let last = end.last, "])>»›】+".contains(last) { end.removeLast() }
        return end.isEmpty ? label : String(end)
    }

    /// The number of a page: `3`, `第3页`.
    private static func number(_ label: String) -> Int? {
        var digits = Substring(label)
        if digits.hasPrefix("第") { digits = digits.dropFirst() }
        if digits.hasSuffix("页") { digits = digits.dropLast() }
        guard (1...4).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return Int(digits)
    }

    /// The addresses of further pages that `page` links to, in its order:
    /// 下一页, page numbers that stay in the folder of the list, and the pages
    /// of a menu.
    static func next(from page: PageContent) -> [WebAddress] {
        var found: [WebAddress] = []
        var seen: Set<WebAddress> = []
        func add(_ address: WebAddress) {
            if address.isFetchable, address != page.address, seen.insert(address).inserted {
                found.append(address)
            }
        }
        for link in page.links
        where link.kind == .anchor && page.regions.region(of: link.node) != .footer {
            guard found.count < pageLimit, let address = link.address else { continue }
            let label = plain(link.text)
            let isNext =
                words.contains(label) || link.node.attribute("rel")?.lowercased() == "next"
            // The first page is known, whatever its number leads to.
            let isNumber =
                number(label).map { $0 != 1 } ?? false
                && folder(address) == folder(page.address)
            if isNext || isNumber { add(address) }
        }
        for address in menu(of: page) where found.count < pageLimit { add(address) }
        return found
    }

    /// The pages that a menu leads to: `<option value="index_1.html">2</option>`.
    private static func menu(of page: PageContent) -> [WebAddress] {
        guard let root = page.document.root else { return [] }
        return root.descendants("select").prefix(20).flatMap { select -> [WebAddress] in
            select.descendants("option").prefix(pageLimit).compactMap { option in
                guard let value = option.attribute("value"), value.contains("."),
                    number(plain(option.text(limit: 60))).map({ $0 != 1 }) ?? false,
                    let address = page.document.base?.resolve(value),
                    folder(address) == folder(page.address)
                else { return nil }
                return address
            }
        }
    }

    /// Whether 下一页 is a matter of a script, so that nobody knows where it
    /// leads.
    static func isHidden(in page: PageContent) -> Bool {
        page.links.contains { link in
            link.kind == .anchor && words.contains(plain(link.text))
                && (link.address?.isFetchable != true || link.reference.hasPrefix("#"))
                && !isSwitchedOff(link.node)
        }
    }

    /// The last page shows 下一页 too, without use.
    private static func isSwitchedOff(_ node: HTMLNode) -> Bool {
        guard let reference = node.attribute("href") else { return true }
        let words = (node.attribute("class") ?? "") + " " + (node.parent?.attribute("class") ?? "")
        if ["disabled", "disable", "no", "none", "off", "nolink"].contains(where: {
            words.lowercased().split(whereSeparator: { " -_".contains($0) }).contains(Substring($0))
        }) {
            return true
        }
        let isEmpty = [
            "", "#", "javascript:;", "javascript:void(0)", "javascript:void(0);",
            "javascript:", "###",
        ].contains(TextNormalization.squeezed(reference))
        return isEmpty && node.attribute("onclick") == nil
    }

    /// Whether an address is the index file of the folder that `page` is, or the
    /// other way round: one page under two names.
    static func isSameFolder(_ address: WebAddress, _ page: WebAddress) -> Bool {
        guard address.host == page.host, address.query == nil, page.query == nil,
            folder(address) == folder(page)
        else { return false }
        let names = [address, page].map { $0.path.dropFirst(folder($0).count).lowercased() }
        return names.contains("")
            && names.allSatisfy { name in
                name.isEmpty || ["index.", "default."].contains { name.hasPrefix($0) }
            }
    }

    /// The most pages of one list that are read.
    static let pageLimit = 100

    private static func folder(_ address: WebAddress) -> Substring {
        address.path[...(address.path.lastIndex(of: "/") ?? address.path.startIndex)]
    }
}
