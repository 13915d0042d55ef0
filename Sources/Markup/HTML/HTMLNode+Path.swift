import CLibXML2

/// The number of each element among its siblings, counted once per parent, so that the paths of
/// many links in one long list do not take quadratic time.
struct SiblingIndex {
    struct Place {
        /// 1-based among siblings of the same name; 0 when it is the only one.
        var amongNamesakes: Int
        /// 1-based among all element siblings.
        var amongAll: Int
    }

    private var places: [xmlNodePtr: Place] = [:]

    mutating func place(of element: xmlNodePtr) -> Place {
        if let known = places[element] { return known }
        count(from: element.pointee.parent?.pointee.children ?? element)
        return places[element] ?? Place(amongNamesakes: 0, amongAll: 1)
    }

    private mutating func count(from first: xmlNodePtr) {
        var totals: [String: Int] = [:]
        var loners: [String: xmlNodePtr] = [:]
        var all = 0
        var next: xmlNodePtr? = first
        while let current = next {
            next = current.pointee.next
            guard current.pointee.type == XML_ELEMENT_NODE, let name = current.pointee.name else {
                continue
            }
            let key = String(cString: name)
            all += 1
            let number = (totals[key] ?? 0) + 1
            totals[key] = number
            places[current] = Place(amongNamesakes: number, amongAll: all)
            loners[key] = number == 1 ? current : nil
        }
        for element in loners.values { places[element]?.amongNamesakes = 0 }
    }
}

extension HTMLNode {
    /// Where the node stands, as an XPath that ``HTMLDocument/select(_:from:limit:)`` understands:
    /// `/html/body/div[2]/ul/li[3]/a`. The same page always gives the same path.
    public var path: String {
        var steps: [String] = []
        var current: xmlNodePtr? = pointer
        if kind != .element {
            steps.append(kind == .text ? "text()" : "comment()")
            current = pointer.pointee.parent
        }
        while let element = current, element.pointee.type == XML_ELEMENT_NODE {
            steps.append(step(element))
            current = element.pointee.parent
        }
        return "/" + steps.reversed().joined(separator: "/")
    }

    private func step(_ element: xmlNodePtr) -> String {
        let name = element.pointee.name.map { String(cString: $0) } ?? ""
        let place = document.siblingIndex.place(of: element)
        // Names such as `o:p`, which word processors leave behind, are no XPath names.
        guard let first = name.utf8.first, ASCII.isLetter(first),
            name.utf8.allSatisfy({ ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x2D })
        else { return "*[\(place.amongAll)]" }
        return place.amongNamesakes == 0 ? name : "\(name)[\(place.amongNamesakes)]"
    }
}
