import Exact
import Foundation
import Markup
import WARC

/// The answers of an archive by the hundred thousand, one for each address.
///
/// An answer takes its address and 56 bytes here, a fifth of what it takes by
/// itself, because sites repeat themselves: types, files and the form of a
/// record's name are few. What does not fit is kept as it is.
struct AnswerTable: Sendable {
    private struct Row {
        /// Where the record begins; the place in ``unusual`` when ``length`` is 0.
        let offset: UInt64
        let record: UUID
        let time: DateTime
        let length: UInt32
        let status: UInt16
        let file: UInt16
        let type: UInt16
        let isWhole: Bool
    }

    private var addresses = WebAddressTable()
    private var rows = LongArray<Row>()
    /// Answers that others went before; a revisit may name their records.
    private var outranked: [Row] = []
    private var unusual: [CapturedAnswer] = []
    private var files = TextPool()
    private var types = TextPool()

    /// How many answers there are.
    var count: Int { rows.count }

    /// The number of this very address, where it was answered.
    func number(of address: WebAddress) -> Int? { addresses.number(of: address) }

    func address(_ number: Int) -> WebAddress { addresses[number] }

    /// The answer of this very address.
    subscript(address: WebAddress) -> CapturedAnswer? {
        number(of: address).map { self[$0] }
    }

    subscript(number: Int) -> CapturedAnswer { answer(rows[number], at: address(number)) }

    /// The numbers of the addresses that begin like that, once sorted.
    func numbers(beginningWith beginning: String) -> Range<Int> {
        addresses.numbers(beginningWith: beginning)
    }

    /// Takes an answer, unless another of its address goes before it.
    mutating func keep(_ answer: CapturedAnswer) {
        let number = addresses.insert(answer.address)
        let row = row(answer)
        if number == rows.count {
            rows.append(row)
        } else if self[number].rank < answer.rank {
            outranked.append(rows[number])
            rows[number] = row
        } else {
            outranked.append(row)
        }
    }

    /// Takes the answers of another table.
    mutating func keep(all others: AnswerTable) {
        guard count > 0 else {
            self = others
            return
        }
        for number in 0..<others.count { keep(others[number]) }
        for row in others.outranked {
            outranked.append(self.row(others.answer(row, at: others.address(0))))
        }
    }

    /// Numbers the answers in the order of their addresses.
    mutating func sort() {
        rows.permute(addresses.sort())
    }

    /// Lets go of what only revisits may name.
    mutating func forgetOutranked() { outranked = [] }

    /// Where the records of these ids are; of records that share an id, the
    /// one read last.
    func stores(of ids: Set<String>) -> [String: CapturedAnswer.Store] {
        let named = Set(ids.compactMap(Self.name))
        var found: [String: CapturedAnswer.Store] = [:]
        for answer in unusual where ids.contains(answer.record) {
            found[answer.record] = answer.store
        }
        let isMeant = { (row: Row) in row.length > 0 && named.contains(row.record) }
        let meant = outranked.filter(isMeant) + rows.filter(isMeant)
        for row in meant.sorted(by: { ($0.file, $0.offset) < ($1.file, $1.offset) }) {
            found[Self.text(row.record)] = store(row)
        }
        return found
    }
}

extension AnswerTable {
    private mutating func row(_ answer: CapturedAnswer) -> Row {
        if answer.location == nil, case .file(let place) = answer.store,
            let record = Self.name(answer.record), let status = UInt16(exactly: answer.status),
            let length = place.length.flatMap({ UInt32(exactly: $0) }), length > 0,
            let file = files.number(of: place.file),
            let type = types.number(of: answer.contentType)
        {
            return Row(
                offset: place.offset, record: record, time: answer.time, length: length,
                status: status, file: file, type: type, isWhole: answer.isWhole)
        }
        unusual.append(answer)
        return Row(
            offset: UInt64(unusual.count - 1), record: Self.none, time: answer.time,
            length: 0, status: 0, file: 0, type: 0, isWhole: answer.isWhole)
    }

    private func answer(_ row: Row, at address: @autoclosure () -> WebAddress) -> CapturedAnswer {
        guard row.length > 0 else { return unusual[Int(row.offset)] }
        return CapturedAnswer(
            address: address(), time: row.time, status: Int(row.status),
            record: Self.text(row.record), contentType: types[row.type], location: nil,
            isWhole: row.isWhole, store: store(row))
    }

    private func store(_ row: Row) -> CapturedAnswer.Store {
        .file(
            WARCLocation(
                file: files[row.file] ?? "", offset: row.offset, length: UInt64(row.length)))
    }

    private static let form = "urn:uuid:"
    private static let none = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

    /// A record's name, where it is one that ``text(_:)`` gives back.
    private static func name(_ record: String) -> UUID? {
        guard record.hasPrefix(form), let name = UUID(uuidString: String(record.dropFirst(9))),
            text(name) == record
        else { return nil }
        return name
    }

    private static func text(_ name: UUID) -> String { form + name.uuidString.lowercased() }
}

/// Texts that many rows share, by number.
private struct TextPool: Sendable {
    private var texts: [String?] = [nil]
    private var numbers: [String: UInt16] = [:]

    /// The number of a text, 0 of none; `nil` when there are too many.
    mutating func number(of text: String?) -> UInt16? {
        guard let text else { return 0 }
        if let number = numbers[text] { return number }
        guard let number = UInt16(exactly: texts.count) else { return nil }
        texts.append(text)
        numbers[text] = number
        return number
    }

    subscript(number: UInt16) -> String? { texts[Int(number)] }
}
