import Markup

/// Basic faults of a page for people who do not see it or use no mouse.
struct AccessibilitySurvey {
    enum Check: String, CaseIterable {
        case alt
        case lang
        case title
        case labels
        case headings
    }

    struct Finding {
        let check: Check
        let node: HTMLNode
    }

    let findings: [Finding]

    init(_ content: PageContent) {
        guard let root = content.document.root else {
            findings = []
            return
        }
        var reader = Reader(root)
        reader.visit(root)
        var findings = reader.findings
        let language = root.attribute("lang") ?? root.attribute("xml:lang") ?? ""
        if Self.isBlank(language) { findings.append(Finding(check: .lang, node: root)) }
        if Self.isBlank(content.document.title) {
            findings.append(Finding(check: .title, node: root))
        }
        self.findings = findings
    }

    static func isBlank(_ text: String?) -> Bool {
        TextNormalization.squeezed(text ?? "").isEmpty
    }

    private struct Reader {
        var findings: [Finding] = []
        private var level: Int?
        private let labelled: Set<String>
        private var labels = 0

        init(_ root: HTMLNode) {
            labelled = Set(
                root.descendants("label").filter {
                    !AccessibilitySurvey.isBlank($0.text(limit: 200))
                }
                .compactMap { $0.attribute("for") })
        }

        /// The depth of recursion is that of the page, at most 240.
        mutating func visit(_ element: HTMLNode) {
            let name = element.name
            switch name {
            case "noscript", "template", "script", "style": return
            case "img": image(element)
            case "a": link(element)
            case "input": input(element)
            case "select", "textarea": field(element)
            case "h1", "h2", "h3", "h4", "h5", "h6": heading(element, name)
            default: break
            }
            let isLabel = name == "label" && !AccessibilitySurvey.isBlank(element.text(limit: 200))
            if isLabel { labels += 1 }
            for child in element.elements { visit(child) }
            if isLabel { labels -= 1 }
        }

        private mutating func add(_ check: Check, _ node: HTMLNode) {
            findings.append(Finding(check: check, node: node))
        }

        private mutating func image(_ image: HTMLNode) {
            if image.attribute("src") != nil, image.attribute("alt") == nil { add(.alt, image) }
        }

        /// A picture that is all a link shows has to say where it leads.
        private mutating func link(_ link: HTMLNode) {
            guard link.attribute("href") != nil, AccessibilitySurvey.isBlank(link.text(limit: 200))
            else { return }
            let images = link.descendants("img")
            guard !images.isEmpty,
                images.allSatisfy({ AccessibilitySurvey.isBlank($0.attribute("alt")) }),
                ["title", "aria-label"].allSatisfy({
                    AccessibilitySurvey.isBlank(link.attribute($0))
                })
            else { return }
            // One without the attribute is counted as an image.
            if let image = images.first(where: { $0.attribute("alt") != nil }) {
                add(.alt, image)
            }
        }

        private mutating func input(_ input: HTMLNode) {
            switch (input.attribute("type") ?? "text").lowercased() {
            case "hidden", "submit", "button", "reset": return
            case "image":
                if AccessibilitySurvey.isBlank(input.attribute("alt")) { add(.alt, input) }
            default: field(input)
            }
        }

        private mutating func field(_ field: HTMLNode) {
            if labels > 0 || field.attribute("id").map(labelled.contains) ?? false { return }
            let names = ["aria-label", "aria-labelledby", "title"]
            if names.allSatisfy({ AccessibilitySurvey.isBlank(field.attribute($0)) }) {
                add(.labels, field)
            }
        }

        private mutating func heading(_ heading: HTMLNode, _ name: String) {
            guard let digit = name.last?.wholeNumberValue else { return }
            if let level, digit > level + 1 { add(.headings, heading) }
            level = digit
        }
    }
}
