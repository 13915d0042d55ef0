import Exact
import Markup

/// Finds the day a row of a list gives.
enum RowDate {
    /// The day in `row` outside the link, else inside it. A day that stands
    /// alone in its element goes before one within a sentence; of several the
    /// last counts, because lists close with the day of publication.
    static func find(in row: HTMLNode, besides link: HTMLNode) -> CivilDate? {
        var outside: [String] = []
        collect(row, except: link, into: &outside)
        if let date = best(outside) { return date }
        var inside: [String] = []
        collect(link, except: nil, into: &inside)
        return alone(inside) ?? inside.last.flatMap { trailing($0) }
    }

    private static func best(_ texts: [String]) -> CivilDate? {
        alone(texts) ?? texts.compactMap { DateScanner.all(in: $0).last?.date }.last
    }

    /// The last text that is a day and little else: brackets, a label, a time.
    private static func alone(_ texts: [String]) -> CivilDate? {
        texts.last { text in
            TextNormalization.squeezed(text).count <= 24 && DateScanner.first(in: text) != nil
        }.flatMap { DateScanner.first(in: $0) }
    }

    /// A day at the very end of a text.
    private static func trailing(_ text: String) -> CivilDate? {
        guard let match = DateScanner.all(in: text).last else { return nil }
        let rest = text.unicodeScalars.dropFirst(match.range.upperBound)
        return rest.allSatisfy { "])）】 ".unicodeScalars.contains($0) } ? match.date : nil
    }

    /// The text nodes below `node`, and neighbours that belong together
    /// joined: `2022年<b>6</b>月` is one text.
    private static func collect(
        _ node: HTMLNode, except skipped: HTMLNode?, into texts: inout [String]
    ) {
        var line = ""
        visit(node, except: skipped) { part in
            if let part {
                line += part
            } else if !line.allSatisfy(\.isWhitespace) {
                texts.append(line)
                line = ""
            }
        }
        if !line.allSatisfy(\.isWhitespace) { texts.append(line) }
    }

    private static let joined: Set<String> = ["b", "strong", "font", "em", "i", "u"]

    /// Gives each text, and `nil` at each border of an element that separates.
    private static func visit(
        _ node: HTMLNode, except skipped: HTMLNode?, _ body: (String?) -> Void
    ) {
        if node == skipped {
            body(nil)
            return
        }
        switch node.kind {
        case .text: body(node.text(.source))
        case .other: return
        case .element:
            let name = node.name
            guard name != "script", name != "style" else { return }
            let separates = !joined.contains(name)
            if separates { body(nil) }
            for child in node.children { visit(child, except: skipped, body) }
            if separates { body(nil) }
        }
    }
}
