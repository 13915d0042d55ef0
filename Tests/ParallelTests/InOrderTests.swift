import Parallel
import Testing

@Suite("Work on all cores, handed on in order")
struct InOrderTests {
    @Test(
        "every product comes once and in order, however long each took",
        arguments: [(0, 1), (1, 1), (7, 32), (32, 32), (33, 32), (500, 4), (500, 0)])
    func order(count: Int, atOnce: Int) {
        var received: [Int] = []
        InOrder.each(count, atOnce: atOnce) { number in
            // The first of each batch take longest.
            (0..<(5_000 / (number % 32 + 1))).reduce(number) { $0 &+ $1 &- $1 }
        } receive: {
            received.append($0)
        }
        #expect(received == Array(0..<count))
    }

    private struct Broken: Error, Equatable {
        let number: Int
    }

    @Test("the first error in order ends it; nothing is received after", arguments: [0, 5, 40, 99])
    func making(bad: Int) {
        var received: [Int] = []
        #expect(throws: Broken(number: bad)) {
            try InOrder.each(100) { (number) throws(Broken) in
                if number == bad || number == 99 { throw Broken(number: number) }
                return number
            } receive: { (number: Int) throws(Broken) in
                received.append(number)
            }
        }
        #expect(received == Array(0..<bad))
    }

    @Test("an error of the receiver ends it too")
    func receiving() {
        var received = 0
        #expect(throws: Broken(number: 3)) {
            try InOrder.each(100) { (number) throws(Broken) in
                number
            } receive: { (number: Int) throws(Broken) in
                if number == 3 { throw Broken(number: 3) }
                received += 1
            }
        }
        #expect(received == 3)
    }
}
