import Markup

/// The text of a page with every number hidden that could be personal, text
/// node by text node.
///
/// A number may be cut in pieces by inline elements (`138<b>0013</b>8000`), so
/// what reads as one is looked through as one.
struct MaskedTexts {
    private var changed: [HTMLNode: String] = [:]
    private var run: [HTMLNode] = []

    init(_ document: HTMLDocument) {
        guard let root = document.root else { return }
        visit(root)
        flush()
    }

    /// What a text node says.
    func text(of node: HTMLNode) -> String {
        changed[node] ?? node.text(.source)
    }

    /// The depth of recursion is that of the page, at most 240.
    private mutating func visit(_ node: HTMLNode) {
        guard node.kind == .element else {
            if node.kind == .text { run.append(node) }
            return
        }
        let name = node.name
        if SafeVocabulary.isDropped(name) { return }
        let isBorder = name == "br" || !SafeVocabulary.isInline(name)
        if isBorder { flush() }
        for child in node.children { visit(child) }
        if isBorder { flush() }
    }

    /// Masks what stands in the run together.
    private mutating func flush() {
        defer { run.removeAll(keepingCapacity: true) }
        let sources = run.map { $0.text(.source) }
        let whole = sources.joined()
        guard Masking.mayHoldNumber(whole) else { return }
        let hidden = NumberScanner(whole).matches().compactMap { match in
            match.mask.map { (range: match.range, mask: $0) }
        }
        guard !hidden.isEmpty else { return }
        let texts = sources.map { Array($0.unicodeScalars) }
        var start = 0
        // Both are in reading order, so each is passed through once: a page may
        // hold a hundred thousand numbers.
        var next = 0
        for (node, scalars) in zip(run, texts) {
            let place = start..<start + scalars.count
            start = place.upperBound
            while next < hidden.count, hidden[next].range.upperBound <= place.lowerBound {
                next += 1
            }
            let own = hidden[next...].prefix { $0.range.lowerBound < place.upperBound }
            guard !own.isEmpty, !scalars.isEmpty else { continue }
            var result = String.UnicodeScalarView()
            var position = place.lowerBound
            for (range, mask) in own {
                if range.lowerBound > position {
                    result.append(
                        contentsOf: scalars[
                            position - place.lowerBound..<range.lowerBound - place.lowerBound])
                }
                // The mask stands where the number began; its other pieces go.
                if place.contains(range.lowerBound) {
                    result.append(contentsOf: mask.unicodeScalars)
                }
                position = min(max(range.upperBound, position), place.upperBound)
            }
            result.append(contentsOf: scalars[(position - place.lowerBound)...])
            changed[node] = String(result)
        }
    }
}
