import ZipArchive

/// The rows of one sheet that went past the library, packed, in a file of their own.
final class SheetRows {
    /// Where a run of rows is kept; between runs stand rows the library wrote.
    struct Run {
        var range: Range<Int>
        var sum: DeflatedPiece.Sum
    }

    /// What the library writes where a run of rows belongs: nothing a sheet can hold.
    static let mark = "<!--rows-->"

    private let file: TemporaryFile
    private(set) var runs: [Run] = []
    /// The addresses cells lead to.
    let links: LinkList
    private var size = 0

    init() throws(WorkbookDraftError) {
        file = try TemporaryFile()
        links = try LinkList()
    }

    /// Keeps a piece below those before it.
    /// - Parameter isNewRun: whether rows of the library stand between them.
    func add(_ piece: DeflatedPiece, isNewRun: Bool) throws(WorkbookDraftError) {
        try file.append(piece.packed)
        let end = size + piece.packed.count
        if isNewRun { runs.append(Run(range: size..<size, sum: DeflatedPiece.Sum())) }
        runs[runs.count - 1].range = runs[runs.count - 1].range.lowerBound..<end
        runs[runs.count - 1].sum.add(piece.sum)
        size = end
    }

    /// Hands on a run, some of it at a time.
    func read(_ run: Run, _ receive: ([UInt8]) throws -> Void) throws {
        for start in stride(from: run.range.lowerBound, to: run.range.upperBound, by: 1 << 20) {
            try receive(file.contents(start..<min(start + 1 << 20, run.range.upperBound)))
        }
    }
}
