import Markup

extension HTMLNode {
    /// Whether a picture, a table or a file stands in this element or right
    /// behind it: what a heading announces is often one of these.
    ///
    /// - Parameter regions: those of the page; what stands in its surroundings
    ///   does not count.
    func isFollowedByMatter(within regions: PageRegions?) -> Bool {
        if holdsMatter { return true }
        // A parent holds what came before as well; only what follows it counts.
        var current: HTMLNode? = self
        for _ in 0..<3 {
            guard let element = current else { return false }
            var next = element.nextElement
            for _ in 0..<3 {
                guard let sibling = next else { break }
                if let regions, regions.region(of: sibling) != .content { break }
                if sibling.holdsMatter { return true }
                guard sibling.text(limit: 8).isEmpty else { break }
                next = sibling.nextElement
            }
            guard element.nextElement == nil, element.name != "td", element.name != "th" else {
                return false
            }
            current = element.parent
        }
        return false
    }

    private var holdsMatter: Bool {
        name == "img" || name == "table" || firstDescendant("img") != nil
            || firstDescendant("table") != nil
            || (name == "a" ? [self] : descendants("a")).contains { link in
                let ending = (link.attribute("href") ?? "").split(separator: ".").last ?? ""
                return AttachmentText.fileExtensions.contains(ending.lowercased())
            }
    }
}
