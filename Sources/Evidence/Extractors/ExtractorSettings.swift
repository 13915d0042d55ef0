import Exact
import Model

/// Reads the `crawl:` entry of a fact for its extractor.
struct ExtractorSettings {
    /// The fact the extractor is to give.
    let descriptor: FactDescriptor
    /// The columns the pack declares.
    private let columns: [String]
    private var reader: SettingReader
    /// The columns that were asked for one by one: those whose articles the
    /// extractor is likely to read.
    private(set) var singleColumns: Set<String> = []

    init(_ observation: Observation, for descriptor: FactDescriptor, columns: [String]) {
        self.descriptor = descriptor
        self.columns = columns
        reader = SettingReader(observation.settings)
        _ = reader.value("extractor")
    }

    /// Which columns an extractor looks at.
    enum Columns: Hashable, Sendable {
        case all
        case named([String])
    }

    /// One column, by a name the pack declares.
    mutating func column(_ key: String = "column") -> String? {
        guard let name = reader.text(key, required: true) else { return nil }
        return single(name, key)
    }

    /// One column that need not be named.
    mutating func optionalColumn(_ key: String) -> String? {
        guard let name = reader.text(key) else { return nil }
        return single(name, key)
    }

    /// `all`, or columns by name.
    mutating func columns(_ key: String = "columns") -> Columns? {
        guard let names = reader.texts(key, required: true) else { return nil }
        if names == ["all"] { return .all }
        guard !names.isEmpty else {
            report(key, ExtractorWording.noColumn)
            return nil
        }
        return names.filter { !isColumn($0, key) }.isEmpty ? .named(names) : nil
    }

    /// A list of terms; empty when the key is not set.
    mutating func terms(_ key: String = "title", required: Bool = false) -> [String]? {
        guard let terms = reader.texts(key, required: required) else { return required ? nil : [] }
        let given = terms.filter { !TextNormalization.squeezed($0).isEmpty }
        guard !given.isEmpty else {
            report(key, ExtractorWording.noTerm)
            return nil
        }
        return given
    }

    /// A whole number; `nil` when the key is not set.
    mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        reader.integer(key, in: range)
    }

    /// A share between nothing and all; `nil` when the key is not set.
    mutating func share(_ key: String) -> Decimal128? { reader.share(key) }

    /// A list of choices; `nil` when the key is not set or one is unknown.
    mutating func choices<Choice: RawRepresentable & CaseIterable & Hashable>(
        _ key: String, of type: Choice.Type
    ) -> Set<Choice>? where Choice.RawValue == String {
        guard let items = reader.list(key) else { return nil }
        var chosen: Set<Choice> = []
        for item in items {
            if let choice = item.scalar.flatMap({ Choice(rawValue: $0) }) {
                chosen.insert(choice)
            } else {
                reader.report(
                    Notice(
                        .error, at: item.place, ExtractorWording.unknownChoice,
                        found: item.summary,
                        wanted: ExtractorWording.oneOf(type.allCases.map(\.rawValue))))
            }
        }
        return chosen.isEmpty ? nil : chosen
    }

    mutating func text(_ key: String) -> String? { reader.text(key, required: true) }

    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, of type: Choice.Type, required: Bool = true
    ) -> Choice? where Choice.RawValue == String {
        reader.choice(key, of: type, required: required)
    }

    /// Says that two keys exclude each other.
    mutating func clash(_ key: String, _ other: String, found: String) {
        reader.report(
            Notice(
                .error, at: reader.setting[key]?.place ?? reader.setting.place,
                ExtractorWording.clash(key, other), found: found))
    }

    /// The elements the fact declares; an extractor that looks for elements
    /// needs at least one.
    mutating func elements() -> [WantedElement]? {
        guard !descriptor.elements.isEmpty else {
            reader.report(
                Notice(
                    .error, at: descriptor.place, ExtractorWording.noElements,
                    found: descriptor.name, fix: ExtractorWording.addElements))
            return nil
        }
        return descriptor.elements
    }

    /// Says that the value of a key cannot be used.
    mutating func refuse(_ key: String, _ what: Wording) { report(key, what) }

    /// Every notice, with one for each key nobody asked for.
    mutating func finish() -> [Notice] { reader.finish() }

    private mutating func single(_ name: String, _ key: String) -> String? {
        guard isColumn(name, key) else { return nil }
        singleColumns.insert(name)
        return name
    }

    private mutating func isColumn(_ name: String, _ key: String) -> Bool {
        if columns.contains(name) { return true }
        reader.report(
            Notice(
                .error, at: reader.setting[key]?.place ?? reader.setting.place,
                ExtractorWording.unknownColumn, found: name, wanted: ExtractorWording.packColumns,
                fix: NearestName.of(name, among: columns).map(ExtractorWording.didYouMean)))
        return false
    }

    private mutating func report(_ key: String, _ what: Wording) {
        reader.report(
            Notice(.error, at: reader.setting[key]?.place ?? reader.setting.place, what))
    }
}
