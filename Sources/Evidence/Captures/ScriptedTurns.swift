import Markup

/// What a page says by script or in words about how many pages its list has.
struct ScriptedTurns {
    /// The further pages whose addresses are known, in order.
    let addresses: [WebAddress]
    /// How many pages the list has, its first included, where the page says so.
    let total: Int?

    init(_ page: PageContent) {
        var total = Self.worded(page)
        var addresses: [WebAddress] = []
        for script in page.document.root?.descendants("script") ?? [] {
            let source = script.textBytes(.source, limit: 1 << 20)
            if let count = NumberedPages.variable(in: source) { total = count }
            if addresses.isEmpty, let pages = NumberedPages(in: source) {
                addresses = pages.addresses(from: page.address, limit: PageTurns.pageLimit)
                total = pages.count
            }
        }
        // hanweb: more records than the page shows.
        for island in DataIsland.all(in: page) {
            if let all = island.total ?? DataIsland.total(in: page), island.recordCount > 0,
                all > island.recordCount
            {
                total = max(
                    total ?? 1, (all + island.recordCount - 1) / island.recordCount)
            }
        }
        self.addresses = addresses
        self.total = total
    }

    private static let turnWords = [
        "页次", "上一页", "下一页", "上页", "下页", "首页", "尾页", "末页", "条记录", "第", "转到",
    ]

    /// The second number of `1/5`, when nothing else is divided by it, or of
    /// `页次：1/5`.
    private static func fraction(_ text: String) -> Int? {
        let mark = "页次:"
        let scalars = Array(
            (text.firstRange(of: mark).map { text[$0.upperBound...] } ?? text[...])
                .unicodeScalars)
        let slashes = scalars.indices.filter { scalars[$0] == "/" }
        guard let slash = slashes.first, slashes.count == 1 || text.holds(mark) else {
            return nil
        }
        func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
            guard (1...4).contains(digits.count) else { return nil }
            return digits.reduce(0) { $0 * 10 + Int($1.value) - 48 }
        }
        guard
            let page = number(scalars[..<slash].suffix(while: { (48...57).contains($0.value) })),
            let total = number(scalars[(slash + 1)...].prefix { (48...57).contains($0.value) }),
            page > 0, page <= total
        else { return nil }
        return total
    }

    /// 共5页, 页次：1/5
    private static func worded(_ page: PageContent) -> Int? {
        for block in page.blocks where block.region != .footer && block.text.utf8.count < 400 {
            let text = TextNormalization.squeezed(block.text)
            guard text.holds("页"), text.count < 100 else { continue }
            let scalars = Array(text.unicodeScalars)
            for (index, scalar) in scalars.enumerated() where scalar == "共" {
                let digits = scalars[(index + 1)...].prefix { (48...57).contains($0.value) }
                guard (1...4).contains(digits.count), digits.endIndex < scalars.count,
                    scalars[digits.endIndex] == "页"
                else { continue }
                return digits.reduce(0) { $0 * 10 + Int($1.value) - 48 }
            }
            if let total = fraction(text), turnWords.contains(where: { text.holds($0) }) {
                return total
            }
        }
        return nil
    }
}

extension ArraySlice {
    /// The longest end of which every element satisfies `isWanted`.
    fileprivate func suffix(while isWanted: (Element) -> Bool) -> ArraySlice {
        var start = endIndex
        while start > startIndex, isWanted(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
