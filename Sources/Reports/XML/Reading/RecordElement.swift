import Exact
import Markup
import Model

/// An element of a record, read with its line for whatever is wrong in it.
///
/// The schema has been applied before: what is missing here is missing only from records no schema
/// can refuse, such as a day that no calendar has.
struct RecordElement {
    let element: XMLElement
    /// The name notices give.
    let file: String

    /// Where it stands.
    var place: Place { Place(file: file, line: element.line) }
    /// All text in it, as it stands.
    var text: String { element.text }

    /// The first element directly in it of that name.
    func child(_ name: String) -> RecordElement? {
        element.child(name).map { RecordElement(element: $0, file: file) }
    }

    /// The same where the schema wants one.
    func required(_ name: String) throws(RejectedInput) -> RecordElement {
        guard let child = child(name) else {
            throw rejected(found: "<\(element.local)>", wanted: "<\(name)>")
        }
        return child
    }

    /// What `read` makes of the elements directly in it of that name.
    func each<Value>(
        _ name: String, _ read: (RecordElement) throws(RejectedInput) -> Value
    ) throws(RejectedInput) -> [Value] {
        var values: [Value] = []
        for child in element.children(name) {
            values.append(try read(RecordElement(element: child, file: file)))
        }
        return values
    }

    // MARK: - Attributes

    /// An attribute as it stands.
    func optional(_ name: String) -> String? { element.attribute(name) }

    /// The same where the schema wants one.
    func attribute(_ name: String) throws(RejectedInput) -> String {
        guard let value = element.attribute(name) else {
            throw rejected(found: "<\(element.local)>", wanted: "\(name)=\"…\"")
        }
        return value
    }

    /// An attribute that is something else than text.
    func value<Value>(
        _ name: String, _ read: (String) -> Value?
    ) throws(RejectedInput) -> Value {
        try Self.parsed(try attribute(name), as: name, by: read, in: self)
    }

    /// The same; `nil` where there is no such attribute.
    func optionalValue<Value>(
        _ name: String, _ read: (String) -> Value?
    ) throws(RejectedInput) -> Value? {
        guard let text = element.attribute(name) else { return nil }
        return try Self.parsed(text, as: name, by: read, in: self)
    }

    /// The text in it as something else.
    func content<Value>(_ read: (String) -> Value?) throws(RejectedInput) -> Value {
        try Self.parsed(text, as: element.local, by: read, in: self)
    }

    private static func parsed<Value>(
        _ text: String, as name: String, by read: (String) -> Value?, in element: RecordElement
    ) throws(RejectedInput) -> Value {
        guard let value = read(text) else {
            throw element.rejected(
                found: CleanText.shown(text, limit: 80), wanted: name,
                because: RecordWording.noValue)
        }
        return value
    }

    /// An exact amount.
    func points(_ name: String) throws(RejectedInput) -> Points {
        Points(try value(name) { Decimal128($0) })
    }

    /// `true`, or one of the other ways XML Schema writes it.
    func flag(_ name: String) throws(RejectedInput) -> Bool {
        ["true", "1"].contains(element.attribute(name) ?? "false")
    }

    // MARK: - Parts of many elements

    /// Sentences in both languages.
    func wording() throws(RejectedInput) -> Wording {
        let texts = element.children("text")
        guard let first = texts.first else {
            throw rejected(found: "<\(element.local)>", wanted: "<text>")
        }
        func text(_ language: Language) -> String {
            (texts.first { $0.attribute("lang") == language.rawValue } ?? first).text
        }
        return Wording(zh: text(.zhHans), en: text(.en))
    }

    /// The sentences of `<steps>`, if any.
    func steps() throws(RejectedInput) -> [Wording] {
        guard let steps = child("steps") else { return [] }
        return try steps.each("step") { step throws(RejectedInput) in try step.wording() }
    }

    /// The raw ends of a score; `nil` when there is none.
    func range() throws(RejectedInput) -> PointRange? {
        guard let low = child("lowest"), let high = child("highest") else { return nil }
        return PointRange(try low.points("raw"), try high.points("raw"))
    }

    /// Both days of a period.
    func period() throws(RejectedInput) -> Period {
        let from = try value("from") { CivilDate($0) }
        let to = try value("to") { CivilDate($0) }
        guard let period = Period(from: from, to: to) else {
            throw rejected(found: "\(from)..\(to)", wanted: "from ≤ to")
        }
        return period
    }

    /// A value of the pack file as written.
    func setting() -> Setting {
        if let scalar = element.child("scalar") { return Setting(.scalar(scalar.text), at: place) }
        let items = element.children("item")
        if !items.isEmpty {
            return Setting(
                .list(items.map { RecordElement(element: $0, file: file).setting() }), at: place)
        }
        let entries = element.children("entry")
        guard !entries.isEmpty else { return Setting(.null, at: place) }
        return Setting(
            .map(
                entries.map { entry in
                    let entry = RecordElement(element: entry, file: file)
                    return Setting.Entry(
                        key: entry.optional("key") ?? "", place: entry.place,
                        value: entry.setting())
                }), at: place)
    }

    /// The notices below it.
    func notices() throws(RejectedInput) -> [Notice] {
        guard let notices = child("notices") else { return [] }
        return try notices.each("notice") { notice throws(RejectedInput) in
            Notice(
                try notice.value("severity") { Notice.Severity(rawValue: $0) },
                at: notice.optional("place").map { Place(file: $0) },
                try notice.required("what").wording(), found: notice.child("found")?.text,
                wanted: try notice.child("wanted")?.wording(),
                fix: try notice.child("fix")?.wording())
        }
    }

    /// A refusal of this element.
    func rejected(
        found: String, wanted: String, because what: Wording = RecordWording.incomplete
    ) -> RejectedInput {
        RejectedInput(
            Notice(.error, at: place, what, found: found, wanted: Wording(verbatim: wanted)))
    }
}
