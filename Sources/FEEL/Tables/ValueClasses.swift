import Exact

/// Values that some fixed tests cannot tell apart, as numbered classes: null, the two truths, each
/// text that is in the tests and all others, the stretches of numbers, the stretches of dates.
struct ValueClasses: Sendable {
    private let numbers: Landmarks<Decimal128>
    private let dates: Landmarks<CivilDate>
    private let texts: TextTable
    private let firstNumber: Int
    private let firstDate: Int

    /// The classes of tests with these landmarks.
    init(_ landmarks: [Value]) {
        numbers = Landmarks(landmarks.compactMap(\.asNumber))
        dates = Landmarks(
            landmarks.compactMap {
                if case .date(let date) = $0 { date } else { nil }
            })
        texts = TextTable(landmarks.compactMap(\.asString))
        firstNumber = 3 + texts.classes
        firstDate = firstNumber + numbers.stretches
    }

    /// How many classes there are.
    var count: Int { firstDate + dates.stretches }

    /// The class of a value; nil for values of other kinds.
    @inline(__always)
    func place(of value: Value) -> Int? {
        switch value {
        case .null: 0
        case .boolean(let truth): truth ? 2 : 1
        case .string(let text): 3 + texts.place(of: text)
        case .number(let number): firstNumber + numbers.stretch(of: number)
        case .date(let date): firstDate + dates.stretch(of: date)
        default: nil
        }
    }

    /// A value of each class, nil for classes without any; nil when one is not found, as between
    /// numbers that are neighbours.
    var samples: [Value?]? {
        guard let amid = Self.samples(numbers.points) else { return nil }
        return [.null, .boolean(false), .boolean(true)] + texts.samples.map(Value.string)
            + amid.map(Value.number) + Self.samples(dates.points).map { $0.map(Value.date) }
    }

    private static func samples(_ points: [Decimal128]) -> [Decimal128]? {
        guard let first = points.first, let last = points.last else { return [.zero] }
        var found: [Decimal128] = []
        do throws(ArithmeticError) {
            found.append(try first.subtracting(first.magnitude).subtracting(.one))
            for (point, next) in zip(points, points.dropFirst()) {
                found += [point, try point.adding(next).divided(by: 2)]
            }
            found += [last, try last.adding(last.magnitude).adding(.one)]
        } catch {
            return nil
        }
        return zip(found, found.dropFirst()).allSatisfy { $0 < $1 } ? found : nil
    }

    private static func samples(_ points: [CivilDate]) -> [CivilDate?] {
        guard let first = points.first else { return [CivilDate(daysSinceEpoch: 0)] }
        var found = [CivilDate(daysSinceEpoch: first.daysSinceEpoch - 1)]
        for (index, point) in points.enumerated() {
            let next = CivilDate(daysSinceEpoch: point.daysSinceEpoch + 1)
            let isTaken = index + 1 < points.count && next == points[index + 1]
            found += [point, isTaken ? nil : next]
        }
        return found
    }
}
