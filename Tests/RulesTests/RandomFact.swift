import Exact
import Model
import RuleFixtures
import Seeded
import Testing

@testable import Rules

/// Random facts of a declared type.
enum RandomFact {
    static func value(
        _ descriptor: FactDescriptor, _ random: inout SeededGenerator
    ) throws -> FactValue {
        switch descriptor.type {
        case .boolean: return .boolean(.random(using: &random))
        case .number: return .number(Decimal128(Int.random(in: 0...9, using: &random)))
        case .date:
            let day = Int.random(in: 1...28, using: &random)
            return .date(try #require(CivilDate(year: 2022, month: 3, day: day)))
        case .text:
            let texts = ["附件1", " ", "优", "良", "差"]
            return .text(texts.randomElement(using: &random) ?? " ")
        case .elements:
            let names = descriptor.elements.map(\.name)
            let present = names.filter { _ in .random(using: &random) }
            return .elements(ElementSet(wanted: names, present: Set(present)))
        case .ledger:
            let count = Int.random(in: 0...4, using: &random)
            return .ledger(try (0..<count).map { _ in try entry(&random) })
        }
    }

    /// An entry of the spring of 2022, with or without times of day.
    private static func entry(_ random: inout SeededGenerator) throws -> LedgerEntry {
        let begin = try #require(CivilDate("2022-03-25"))
        let start = try #require(begin.adding(days: .random(in: 0...40, using: &random)))
        let end = try #require(start.adding(days: .random(in: 0...12, using: &random)))
        let hasTimes = Bool.random(using: &random)
        func moment(_ date: CivilDate) throws -> LedgerMoment {
            hasTimes
                ? .time(try #require(DateTime(date: date, time: .midnight, offset: 28_800)))
                : .day(date)
        }
        return try #require(
            LedgerEntry(
                title: "甲", from: moment(start),
                to: .random(using: &random) ? moment(end) : nil,
                isExtended: .random(using: &random)))
    }

    /// As many faults as `value` counts, or none listed at all.
    static func faults(of value: FactValue, _ random: inout SeededGenerator) -> [Fault] {
        guard case .number(let number) = value, let count = number.asInt,
            .random(using: &random)
        else { return [] }
        return (0..<count).map { fault($0) }
    }

    static func fault(_ index: Int) -> Fault {
        Fault(
            key: "fault \(index)", what: Wording(verbatim: "fault"), evidence: Sample.evidence())
    }

    /// Any mixture of claim and observation of `descriptor`, none included.
    static func facts(
        of descriptor: FactDescriptor, _ random: inout SeededGenerator
    ) throws -> [Fact] {
        var facts: [Fact] = []
        switch Int.random(in: 0...4, using: &random) {
        case 0, 1:
            let value = try value(descriptor, &random)
            facts.append(
                Sample.observed(
                    descriptor.name, value, faults: faults(of: value, &random)))
        case 2:
            facts.append(
                Sample.observed(
                    descriptor.name, try value(descriptor, &random), certainty: .suspected))
        case 3:
            let seen = descriptor.type == .number ? Int.random(in: 0...4, using: &random) : 0
            facts.append(
                Sample.unseen(descriptor.name, faults: (0..<seen).map { fault($0) }))
        default: break
        }
        if .random(using: &random) {
            facts.append(Sample.claimed(descriptor.name, try value(descriptor, &random)))
        }
        return facts
    }

    /// `value` made worse by one; `nil` when it cannot be.
    static func worse(_ value: FactValue, _ sense: Specimen.Sense) -> FactValue? {
        switch (value, sense) {
        case (_, .neither): nil
        case (.boolean(let answer), .moreIsBetter): answer ? .boolean(false) : nil
        case (.boolean(let answer), .lessIsBetter): answer ? nil : .boolean(true)
        case (.number(let number), .moreIsBetter): .number(number - 1)
        case (.number(let number), .lessIsBetter): .number(number + 1)
        case (.date(let date), _): date.adding(days: 1).map { .date($0) }
        case (.elements(let set), _):
            set.present.isEmpty
                ? nil
                : .elements(
                    ElementSet(
                        wanted: set.present + set.missing, present: Set(set.present.dropLast())))
        case (.ledger(let entries), _): later(entries).map { .ledger($0) }
        case (.text, _): nil
        }
    }

    /// The first matter that was done, done a day later.
    private static func later(_ entries: [LedgerEntry]) -> [LedgerEntry]? {
        guard let index = entries.firstIndex(where: { $0.to != nil }) else { return nil }
        let entry = entries[index]
        let to: LedgerMoment? =
            switch entry.to {
            case .day(let date): date.adding(days: 1).map { .day($0) }
            case .time(let time):
                DateTime(unixSeconds: time.unixSeconds + 86_400, offset: time.offset)
                    .map { .time($0) }
            case nil: nil
            }
        let worse = LedgerEntry(
            title: entry.title, from: entry.from, to: to, isExtended: entry.isExtended)
        guard let to, let worse, worse.to == to else { return nil }
        var changed = entries
        changed[index] = worse
        return changed
    }
}
