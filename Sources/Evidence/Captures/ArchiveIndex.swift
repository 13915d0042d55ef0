import Model
import Parallel
import WARC

/// Reads archive files and keeps, for each address, what counts.
struct ArchiveIndex {
    private(set) var archives: [ScoredRound.Archive] = []
    private(set) var notices: [Notice] = []
    private(set) var tally = CaptureTally()

    /// Reads a file, section by section on all cores.
    mutating func read(_ path: String) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard FileDigest.admits(path) else {
            notices.append(refusal(name, CaptureWording.cannotOpen))
            return
        }
        let digest = Ongoing([path]) { FileDigest.sha256($0) }
        let file: CaptureTally
        do throws(WARCError) {
            file = try Self.tally(path, name)
        } catch {
            notices.append(refusal(name, CaptureWording.cannotOpen))
            return
        }
        take(file.troubles, CaptureWording.furtherProblems, at: Place(file: name))
        tally.add(file)
        guard !file.isEmpty else {
            notices.append(refusal(name, CaptureWording.noRecords))
            return
        }
        guard let digest = digest.finished().first ?? nil else {
            notices.append(refusal(name, CaptureWording.cannotOpen))
            return
        }
        archives.append(
            ScoredRound.Archive(
                file: name, digest: digest, first: file.span.first, last: file.span.last,
                exchanges: file.span.exchanges))
    }

    /// What the records of one file come to.
    private static func tally(_ path: String, _ name: String) throws(WARCError) -> CaptureTally {
        let sections = try WARCSection.all(of: path)
        var tally = CaptureTally()
        var rest = sections[...]
        while !rest.isEmpty {
            // Of a long file, what waits to be added up stays small.
            let some = rest.prefix(Concurrently.cores * 4)
            rest = rest.dropFirst(some.count)
            let read = Concurrently.map(Array(some)) { section in
                (section, try? CaptureTally.read(section, file: name))
            }
            for case (let section, let part?) in read {
                // Damage may hide where a section ends; then nothing but a reading from the
                // start will do.
                guard part.isSeamless || section.end == nil else {
                    return try CaptureTally.read(.whole(path), file: name).tally
                }
                tally.add(part.tally)
            }
            guard read.allSatisfy({ $0.1 != nil }) else {
                return try CaptureTally.read(.whole(path), file: name).tally
            }
        }
        return tally
    }

    /// Ends the reading of `files`: answers the revisits, whose originals may lie in any of them.
    mutating func close(files: [String]) {
        var troubles = NoticeTally()
        tally.close(files: files) { revisit, why in
            troubles.add(
                Notice(
                    .warning, at: Place(file: revisit.file), why,
                    found: Masking.snippet(revisit.target)))
        }
        take(troubles, CaptureWording.furtherRevisits, at: nil)
    }

    private mutating func take(
        _ troubles: NoticeTally, _ further: (Int) -> Wording, at place: Place?
    ) {
        notices += troubles.notices
        guard troubles.further > 0 else { return }
        notices.append(Notice(.warning, at: place, further(troubles.further)))
    }

    private func refusal(_ name: String, _ what: Wording) -> Notice {
        Notice(
            .error, at: Place(file: name), what, wanted: CaptureWording.wantedArchive,
            fix: CaptureWording.mendArchive)
    }
}
