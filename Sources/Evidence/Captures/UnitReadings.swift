import Crypto
import Markup
import Model
import Parallel

/// What every successful answer of a unit turned out to be, read once on all
/// cores for all who look at the unit.
struct UnitReadings: Sendable {
    private struct Row: Sendable {
        let digest: SHA256Digest
        let replacements: Int32
        let traits: Traits
    }

    private struct Traits: OptionSet, Sendable {
        let rawValue: UInt8

        static let page = Traits(rawValue: 1)
        static let tooLong = Traits(rawValue: 2)
        static let isWhole = Traits(rawValue: 4)
        static let isSurelyWhole = Traits(rawValue: 8)
        static let showsNumbers = Traits(rawValue: 16)
    }

    /// The numbers of the successful answers in the unit's scope, by address.
    let numbers: [Int32]
    private var rows = LongArray<Row>()
    /// The few pages that lead to something gone, by their place among the answers.
    private var goneTargets: [Int: [WebAddress]] = [:]
    private let archive: CaptureArchive

    /// So many answers are read before what they came to is packed.
    private static let stretch = 2_048

    init(_ unit: Unit, in archive: CaptureArchive) {
        self.archive = archive
        let scope = UnitScope(unit)
        let gone = Self.gone(scope, in: archive)
        numbers = archive.numbers(in: scope).filter { archive[$0].isSuccess }.map { Int32($0) }
        for start in stride(from: 0, to: numbers.count, by: Self.stretch) {
            let some = numbers[start..<min(start + Self.stretch, numbers.count)]
            let read = Concurrently.map(Array(some)) { number in
                PageReading(archive[Int(number)], in: archive, gone: gone).bare
            }
            for reading in read { keep(reading) }
        }
    }

    /// What an answer turned out to be; `nil` of one that is not the unit's.
    subscript(answer: CapturedAnswer) -> PageReading? {
        guard let number = archive.number(of: answer.address), let place = place(of: Int32(number))
        else { return nil }
        return self[place]
    }

    /// What the answer of ``numbers`` at a place turned out to be.
    subscript(place: Int) -> PageReading {
        let row = rows[place]
        let kind: PageReading.Kind =
            if row.traits.contains(.page) {
                .page(
                    PageSurvey(
                        replacements: Int(row.replacements),
                        isSurelyWhole: row.traits.contains(.isSurelyWhole),
                        goneTargets: goneTargets[place] ?? [],
                        showsNumbers: row.traits.contains(.showsNumbers)))
            } else {
                row.traits.contains(.tooLong) ? .tooLong : .file
            }
        return PageReading(kind, digest: row.digest, isWhole: row.traits.contains(.isWhole))
    }

    private mutating func keep(_ reading: PageReading) {
        var traits: Traits = reading.isWhole ? .isWhole : []
        var replacements = 0
        switch reading.kind {
        case .page(let survey):
            traits.insert(.page)
            if survey.isSurelyWhole { traits.insert(.isSurelyWhole) }
            if survey.showsNumbers { traits.insert(.showsNumbers) }
            if !survey.goneTargets.isEmpty { goneTargets[rows.count] = survey.goneTargets }
            replacements = survey.replacements
        case .tooLong: traits.insert(.tooLong)
        case .file: break
        }
        rows.append(
            Row(
                digest: reading.digest, replacements: Int32(clamping: replacements),
                traits: traits))
    }

    private func place(of number: Int32) -> Int? {
        var range = 0..<numbers.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if numbers[middle] == number { return middle }
            range =
                numbers[middle] < number
                ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    /// The addresses of the unit that answer, after all redirects, that nothing
    /// is there.
    static func gone(_ scope: UnitScope, in archive: CaptureArchive) -> GoneAddresses {
        let addresses = archive.numbers(in: scope).compactMap { number -> WebAddress? in
            let address = archive[number].address
            guard case .answered(let final) = archive.resolve(address), final.isGone else {
                return nil
            }
            return address
        }
        return GoneAddresses(Set(addresses))
    }
}
