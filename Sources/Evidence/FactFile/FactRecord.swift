import Exact
import Model

/// One fact as a JSON object.
enum FactRecord {
    static func write(_ fact: Fact, to writer: inout JSONLineWriter) {
        writer.object { writer in
            writer.string("unit", fact.unit)
            writer.string("fact", fact.name)
            writer.string("origin", fact.origin.rawValue)
            if let method = fact.method {
                writer.string("extractor", method.extractor)
                writer.raw("version", String(method.version))
            }
            writer.string("certainty", fact.certainty.rawValue)
            switch fact.reading {
            case .known(let value): write(value, to: &writer)
            case .unknown(let reason): write("unknown", reason, to: &writer)
            }
            if !fact.faults.isEmpty {
                writer.array("faults", fact.faults) { writer, fault in
                    writer.object { writer in
                        writer.string("key", fault.key)
                        write("what", fault.what, to: &writer)
                        writer.raw("count", String(fault.count))
                        writer.object("evidence") { write(fault.evidence, to: &$0) }
                    }
                }
            }
            writer.array("evidence", fact.evidence) { writer, evidence in
                writer.object { write(evidence, to: &$0) }
            }
        }
    }

    static func read(_ record: JSONValue) -> Fact? {
        guard let unit = record["unit"]?.string, let name = record["fact"]?.string,
            let origin = record["origin"]?.string.flatMap({ Fact.Origin(rawValue: $0) }),
            let certainty = record["certainty"]?.string.flatMap({ Fact.Certainty(rawValue: $0) }),
            let reading = reading(record), let evidence = all(record["evidence"], evidence),
            let faults = record["faults"] == nil ? [] : all(record["faults"], fault)
        else { return nil }
        let method = method(record)
        guard (method == nil) == (record["extractor"] == nil) else { return nil }
        return Fact(
            unit: unit, name: name, origin: origin, method: method, certainty: certainty,
            reading: reading, faults: faults, evidence: evidence)
    }

    private static func write(_ value: FactValue, to writer: inout JSONLineWriter) {
        writer.string("type", value.type.rawValue)
        switch value {
        case .boolean(let flag): writer.raw("value", String(flag))
        case .number(let number): writer.raw("value", number.description)
        case .date(let date): writer.string("value", date.description)
        case .text(let text): writer.string("value", text)
        case .elements(let set):
            writer.object("value") { writer in
                writer.array("present", set.present) { $0.string(nil, $1) }
                writer.array("missing", set.missing) { $0.string(nil, $1) }
            }
        case .ledger(let entries):
            writer.array("value", entries) { writer, entry in
                writer.object { write(entry, to: &$0) }
            }
        }
    }

    private static func write(_ entry: LedgerEntry, to writer: inout JSONLineWriter) {
        writer.string("title", entry.title)
        writer.string("from", entry.from.description)
        if let to = entry.to { writer.string("to", to.description) }
        if entry.isExtended { writer.raw("extended", "true") }
    }

    private static func write(_ key: String, _ words: Wording, to writer: inout JSONLineWriter) {
        writer.object(key) { writer in
            writer.string("zh", words.zh)
            writer.string("en", words.en)
        }
    }

    private static func write(_ evidence: Evidence, to writer: inout JSONLineWriter) {
        switch evidence.source {
        case .capture(let capture):
            writer.string("url", capture.url)
            writer.string("time", capture.time.description)
            if let status = capture.status { writer.raw("status", String(status)) }
            writer.string("record", capture.record)
        case .submission(let file): writer.string("file", file)
        case .log(let file): writer.string("log", file)
        }
        writer.string("sha256", evidence.sha256)
        writer.string("locator", evidence.locator)
        writer.string("snippet", evidence.snippet)
    }

    private static func method(_ record: JSONValue) -> Fact.Method? {
        guard let extractor = record["extractor"]?.string,
            let version = record["version"]?.number.flatMap({ Int($0) })
        else { return nil }
        return Fact.Method(extractor: extractor, version: version)
    }

    private static func reading(_ record: JSONValue) -> Fact.Reading? {
        if let reason = wording(record["unknown"]) { return .unknown(reason) }
        guard let type = record["type"]?.string.flatMap({ FactType(rawValue: $0) }),
            let value = record["value"]
        else { return nil }
        return Self.value(value, type).map { .known($0) }
    }

    private static func value(_ value: JSONValue, _ type: FactType) -> FactValue? {
        switch type {
        case .boolean:
            if case .boolean(let flag) = value.content { .boolean(flag) } else { nil }
        case .number: value.number.flatMap { Decimal128($0) }.map { .number($0) }
        case .date: value.string.flatMap { CivilDate($0) }.map { .date($0) }
        case .text: value.string.map { .text($0) }
        case .elements:
            if let present = all(value["present"], \.string),
                let missing = all(value["missing"], \.string)
            {
                .elements(ElementSet(present: present, missing: missing))
            } else {
                nil
            }
        case .ledger: all(value, entry).map { .ledger($0) }
        }
    }

    private static func entry(_ value: JSONValue) -> LedgerEntry? {
        guard let title = value["title"]?.string,
            let from = value["from"]?.string.flatMap({ LedgerMoment($0) })
        else { return nil }
        let to = value["to"]?.string.flatMap { LedgerMoment($0) }
        guard (to == nil) == (value["to"] == nil) else { return nil }
        let isExtended =
            if case .boolean(true) = value["extended"]?.content { true } else { false }
        return LedgerEntry(title: title, from: from, to: to, isExtended: isExtended)
    }

    private static func wording(_ value: JSONValue?) -> Wording? {
        guard let zh = value?["zh"]?.string, let en = value?["en"]?.string else { return nil }
        return Wording(zh: zh, en: en)
    }

    private static func fault(_ value: JSONValue) -> Fault? {
        guard let key = value["key"]?.string, let what = wording(value["what"]),
            let count = value["count"]?.number.flatMap({ Int($0) }),
            let place = value["evidence"].flatMap({ evidence($0) })
        else { return nil }
        return Fault(key: key, what: what, evidence: place, count: count)
    }

    private static func evidence(_ value: JSONValue) -> Evidence? {
        guard let sha256 = value["sha256"]?.string, let locator = value["locator"]?.string,
            let snippet = value["snippet"]?.string, let source = source(value)
        else { return nil }
        return Evidence(source: source, sha256: sha256, locator: locator, snippet: snippet)
    }

    private static func source(_ value: JSONValue) -> Evidence.Source? {
        if let file = value["file"]?.string { return .submission(file: file) }
        if let file = value["log"]?.string { return .log(file: file) }
        guard let url = value["url"]?.string, let record = value["record"]?.string,
            let time = value["time"]?.string.flatMap({ DateTime($0) })
        else { return nil }
        return .capture(
            Evidence.Capture(
                url: url, time: time, status: value["status"]?.number.flatMap { Int($0) },
                record: record))
    }

    /// Every item read, or `nil` when one cannot be.
    private static func all<Item>(
        _ value: JSONValue?, _ read: (JSONValue) -> Item?
    ) -> [Item]? {
        guard let items = value?.array else { return nil }
        let found = items.compactMap(read)
        return found.count == items.count ? found : nil
    }
}
