import Markup

/// Finds the further pages of a list.
enum PageTurns {
    private static let words: Set<String> = [
        "下一页", "下页", "后一页", "next", "nextpage", ">", "»", "›", "下一页>", "下一页>>",
    ]

    private static let otherWords: Set<String> = [
        "上一页", "上页", "前一页", "首页", "尾页", "末页", "第一页", "最后一页", "prev", "previous", "<", "<<",
        ">>", "«", "‹", "转到", "跳转", "go", "更多", "more", "更多>>",
    ]

    /// Whether a link turns the pages of a list instead of being an entry.
    static func isTurn(_ link: HTMLLink) -> Bool {
        let label = TextNormalization.squeezed(link.text)
        return words.contains(label) || otherWords.contains(label)
            || (label.utf8.count <= 4 && !label.isEmpty
                && label.utf8.allSatisfy { (48...57).contains($0) })
    }

    /// The addresses of further pages that `page` links to, in its order:
    /// 下一页 and page numbers that stay in the folder of the list.
    static func next(from page: PageContent) -> [WebAddress] {
        var found: [WebAddress] = []
        var seen: Set<WebAddress> = []
        for link in page.links
        where link.kind == .anchor && page.regions.region(of: link.node) != .footer {
            guard let address = link.address, address.isFetchable, address != page.address
            else { continue }
            let label = TextNormalization.squeezed(link.text)
            let isNext =
                words.contains(label) || link.node.attribute("rel")?.lowercased() == "next"
            let isNumber =
                (1...4).contains(label.utf8.count)
                && label.utf8.allSatisfy { (48...57).contains($0) }
                && folder(address) == folder(page.address)
            guard isNext || isNumber, seen.insert(address).inserted else { continue }
            found.append(address)
            if found.count == pageLimit { break }
        }
        return found
    }

    /// The pages a TRS list names by script, `createPageHTML(5, 0, "index",
    /// "html")`: how many there are and how the others are called.
    static func scripted(_ page: PageContent) -> [WebAddress] {
        guard let root = page.document.root else { return [] }
        for script in root.descendants("script") {
            let source = script.text(.source)
            guard let call = source.firstRange(of: "createPageHTML("),
                let end = source[call.upperBound...].firstIndex(of: ")")
            else { continue }
            let parts = source[call.upperBound..<end].split(separator: ",").map {
                $0.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
            }
            guard parts.count >= 4, let count = Int(parts[0]), count > 1, !parts[2].isEmpty
            else { continue }
            return (1..<min(count, pageLimit + 1)).compactMap {
                page.address.resolve("\(parts[2])_\($0).\(parts[3])")
            }
        }
        return []
    }

    /// The most pages of one list that are read.
    static let pageLimit = 100

    private static func folder(_ address: WebAddress) -> Substring {
        address.path[...(address.path.lastIndex(of: "/") ?? address.path.startIndex)]
    }
}
