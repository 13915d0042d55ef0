import Exact
import Model
import Testing

/// One unit of a hand-worked round with its facts.
///
/// Everything the file says must fit the pack: a fact that the engine would
/// pass over in silence would make the table right for the wrong reason.
struct HandUnit {
    let unit: Unit
    let observed: [Fact]
    /// What came in; `nil` when nothing did.
    let submission: Submission?

    private static let file = "facts.yaml"

    init(_ setting: Setting, pack: Pack) throws {
        var reader = SettingReader(setting)
        let id = reader.text("id", required: true) ?? ""
        let name = reader.text("name", required: true) ?? ""
        let group = reader.text("group", required: true) ?? ""
        let submitted = reader.time("submitted")
        observed = try (reader.value("observed")?.entries ?? []).map {
            try Self.fact($0, unit: id, pack: pack)
        }
        let claims = try (reader.value("claimed")?.entries ?? []).map { entry in
            let descriptor = try #require(pack.descriptor(of: entry.key), "\(entry.place)")
            try #require(descriptor.isClaimed, "\(entry.place) \(entry.key) cannot be claimed")
            return Submission.Claim(
                fact: entry.key, value: try Self.value(entry.value, of: descriptor),
                place: entry.place)
        }
        try Self.requireNone(reader.finish())
        try #require(submitted != nil || claims.isEmpty, "\(id) claims without submitting")
        unit = Unit(
            id: id, name: name, group: group, home: "https://\(id).example.gov.cn/", columns: [:],
            place: setting.place)
        submission = submitted.map {
            Submission(unit: id, submitted: $0, claims: claims, file: Self.file, digest: "")
        }
    }

    /// Fails when there is anything to say against a file.
    static func requireNone(_ notices: [Notice]) throws {
        try #require(notices.isEmpty, "\(notices.map { $0.line(in: .en) })")
    }

    private static func fact(_ entry: Setting.Entry, unit: String, pack: Pack) throws -> Fact {
        let descriptor = try #require(
            pack.descriptor(of: entry.key), "\(entry.place) \(entry.key)")
        try #require(
            descriptor.observation != nil, "\(entry.place) \(entry.key) cannot be observed")
        let evidence = Evidence(
            source: .submission(file: file), sha256: "", locator: "\(entry.place)",
            snippet: entry.key)
        var certainty = Fact.Certainty.measured
        var reading: Fact.Reading
        var faults: [Fault] = []
        if entry.value.entries == nil {
            reading = .known(try value(entry.value, of: descriptor))
        } else {
            var reader = SettingReader(entry.value)
            certainty = reader.choice("certainty", of: Fact.Certainty.self) ?? .measured
            let known = reader.value("value")
            let why = reader.text("unknown")
            faults = try (reader.list("faults") ?? []).map { try fault($0, evidence) }
            try requireNone(reader.finish())
            try #require((known == nil) != (why == nil), "\(entry.place)")
            reading = .unknown(Wording(verbatim: why ?? ""))
            if let known { reading = .known(try value(known, of: descriptor)) }
        }
        return Fact(
            unit: unit, name: entry.key, origin: .observed, certainty: certainty,
            reading: reading, faults: faults, evidence: [evidence])
    }

    private static func fault(_ setting: Setting, _ evidence: Evidence) throws -> Fault {
        var reader = SettingReader(setting)
        let key = reader.text("key", required: true) ?? ""
        let count = reader.integer("count", in: 1...10_000) ?? 1
        try requireNone(reader.finish())
        return Fault(key: key, what: Wording(verbatim: key), evidence: evidence, count: count)
    }

    private static func value(
        _ setting: Setting, of descriptor: FactDescriptor
    ) throws -> FactValue {
        let spot = "\(setting.place) \(descriptor.name): \(setting.summary)"
        if descriptor.type == .elements {
            let wanted = descriptor.elements.map(\.name)
            let present = try #require(setting.list, "\(spot)").map {
                try #require($0.scalar, "\(spot)")
            }
            try #require(Set(present).isSubset(of: wanted), "\(spot), of \(wanted)")
            return .elements(ElementSet(wanted: wanted, present: Set(present)))
        }
        if descriptor.type == .ledger {
            let entries = try #require(setting.list, "\(spot)")
            return .ledger(try entries.map(entry))
        }
        let text = try #require(setting.scalar, "\(spot)")
        switch descriptor.type {
        case .boolean:
            try #require(["true", "false"].contains(text), "\(spot)")
            return .boolean(text == "true")
        case .number: return .number(try #require(Decimal128(text), "\(spot)"))
        case .date: return .date(try #require(CivilDate(text), "\(spot)"))
        case .text, .elements, .ledger: return .text(text)
        }
    }

    private static func entry(_ setting: Setting) throws -> LedgerEntry {
        var reader = SettingReader(setting)
        let title = reader.text("title", required: true) ?? ""
        let from = reader.text("from", required: true) ?? ""
        let to = reader.text("to")
        let isExtended = reader.boolean("extended") ?? false
        try requireNone(reader.finish())
        let start = try #require(LedgerMoment(from), "\(setting.place)")
        let end = try to.map { try #require(LedgerMoment($0), "\(setting.place)") }
        let entry = LedgerEntry(title: title, from: start, to: end, isExtended: isExtended)
        return try #require(entry, "\(setting.place)")
    }
}
