import Markup
import Model

extension RawSubmission {
    /// The namespace of version 1 of the form.
    static let namespace = "urn:heng:submission:2026"

    /// Small bounds: a submission is a page of answers.
    private static let limits = MarkupLimits(bytes: 4 << 20, depth: 16, nodes: 20_000)

    /// Reads the XML form of a submission, validated by its schema.
    ///
    /// - Throws: every problem of form, as the schema finds it.
    init(xml bytes: [UInt8], file: String) throws(RejectedInput) {
        let document: XMLDocument
        do {
            document = try XMLDocument(bytes, limits: Self.limits)
        } catch {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file, line: error.line, column: error.column),
                    IntakeWording.notXML, found: Masking.snippet(error.message(.english))))
        }
        let problems = SubmissionSchema.problems(bytes, limits: Self.limits)
        guard problems.isEmpty else {
            throw RejectedInput(
                problems.prefix(100).map {
                    Notice(
                        .error, at: Place(file: file, line: $0.line, column: $0.column),
                        IntakeWording.notBySchema, found: Masking.snippet($0.message, limit: 300))
                })
        }
        let root = document.root
        guard root.name == XMLName("submission", namespace: Self.namespace) else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file, line: root.line), IntakeWording.notASubmission,
                    found: root.local, wanted: IntakeWording.exactly(Self.namespace)))
        }
        version = root.attribute("version").map(Self.trimmed)
        round = root.attribute("round").map(Self.trimmed)
        unit = root.attribute("unit").map(Self.trimmed)
        submitted = root.attribute("submitted").map(Self.trimmed)
        claims = root.children("claim").map { Self.claim($0, file: file) }
    }

    private static func claim(_ element: XMLElement, file: String) -> RawClaim {
        let items = element.children("item").map { trimmed($0.text) }
        let entries = element.children("entry").map { entry($0, file: file) }
        let text = trimmed(element.ownText)
        // The schema lets one of items, entries and none stand.
        let parts: RawValue? =
            if !items.isEmpty {
                .items(items)
            } else if !entries.isEmpty || !element.children("none").isEmpty {
                .entries(entries)
            } else {
                nil
            }
        let value: RawValue =
            if let parts {
                text.isEmpty ? parts : .other(text)
            } else {
                text.isEmpty ? .nothing : .text(text)
            }
        return RawClaim(
            fact: trimmed(element.attribute("fact") ?? ""), value: value,
            place: Place(file: file, line: element.line))
    }

    private static func entry(_ element: XMLElement, file: String) -> RawEntry {
        func attribute(_ name: String) -> String? {
            element.attribute(name).map(trimmed).flatMap { $0.isEmpty ? nil : $0 }
        }
        return RawEntry(
            title: trimmed(element.text), from: attribute("from"), to: attribute("to"),
            extended: attribute("extended"), place: Place(file: file, line: element.line))
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
