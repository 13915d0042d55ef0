import Markup
import Model

/// What every successful answer of a unit turned out to be, read once on all
/// cores for all who look at the unit.
struct UnitReadings: Sendable {
    /// The successful answers in the unit's scope, by address.
    let answers: [CapturedAnswer]
    private let readings: [WebAddress: PageReading]

    init(_ unit: Unit, in archive: CaptureArchive) {
        let scope = UnitScope(unit)
        let gone = Self.gone(scope, in: archive)
        answers = archive.answeredAddresses.compactMap { address in
            scope.contains(address) ? archive.answer(address) : nil
        }.filter(\.isSuccess)
        let read = Parallel.map(answers) { PageReading($0, in: archive, gone: gone).bare }
        readings = Dictionary(uniqueKeysWithValues: zip(answers.map(\.address), read))
    }

    subscript(answer: CapturedAnswer) -> PageReading? { readings[answer.address] }

    /// The addresses of the unit that answer, after all redirects, that nothing
    /// is there.
    static func gone(_ scope: UnitScope, in archive: CaptureArchive) -> GoneAddresses {
        let addresses = archive.answeredAddresses.filter { address in
            guard scope.contains(address), case .answered(let final) = archive.resolve(address)
            else { return false }
            return final.isGone
        }
        return GoneAddresses(Set(addresses))
    }
}
