/// The addresses cells of a sheet lead to, kept in a file until the sheet is put together: a sheet may
/// have 65,530 of them.
final class LinkList {
    private let file: TemporaryFile
    private var size = 0
    /// How many there are.
    private(set) var count = 0

    init() throws(WorkbookDraftError) {
        file = try TemporaryFile()
    }

    /// Keeps links below those before them.
    func add(_ links: some Sequence<RowText.Link>) throws(WorkbookDraftError) {
        var bytes: [UInt8] = []
        for link in links {
            bytes.append(utf8: CellReference.letters(ofColumn: link.column))
            bytes.append(utf8: String(link.row))
            bytes.append(0)
            bytes.append(utf8: link.url)
            bytes.append(0)
            count += 1
        }
        guard !bytes.isEmpty else { return }
        try file.append(bytes)
        size += bytes.count
    }

    /// What `write` makes of each link, in order, some at a time: of its number from 0, its cell and
    /// its address.
    func each(
        _ write: (_ number: Int, _ cell: ArraySlice<UInt8>, _ url: ArraySlice<UInt8>, inout [UInt8])
            -> Void, to receive: ([UInt8]) throws -> Void
    ) throws {
        var (rest, number): ([UInt8], Int) = ([], 0)
        for start in stride(from: 0, to: size, by: 1 << 18) {
            rest += try file.contents(start..<min(start + 1 << 18, size))
            var text: [UInt8] = []
            var place = 0
            while let cellEnd = rest[place...].firstIndex(of: 0),
                let urlEnd = rest[(cellEnd + 1)...].firstIndex(of: 0)
            {
                write(number, rest[place..<cellEnd], rest[(cellEnd + 1)..<urlEnd], &text)
                number += 1
                place = urlEnd + 1
            }
            rest = Array(rest[place...])
            try receive(text)
        }
    }
}
