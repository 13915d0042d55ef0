import Evidence
public import Model
import WARC

extension Assessor {
    /// Recomputes the digests of every record of the archives.
    ///
    /// - Parameter captures: a WARC file, or a folder of them.
    /// - Throws: `RejectedInput` when there is no archive to read.
    public func audit(captures: String) throws(RejectedInput) -> VerificationStep {
        var (records, unchecked) = (0, 0)
        var differences: [Notice] = []
        let files = try CaptureFiles.list(captures)
        for file in files {
            let name = file.split(separator: "/").last.map(String.init) ?? file
            let audit = WARCAudit(file: file)
            records += audit.records
            unchecked += audit.unchecked
            differences += audit.notices.map { notice in
                let (zh, en) = notice.finding
                return Notice(
                    .error, at: Place(file: name), Wording(zh: zh, en: en),
                    found: notice.targetURI.map(Personal.shown))
            }
            differences += audit.altered.map { altered in
                Notice(
                    .error, at: Place(file: name),
                    AssessmentWording.altered(
                        Personal.shown(altered.record), at: altered.offset, altered.fields),
                    found: altered.targetURI.map(Personal.shown))
            }
        }
        return VerificationStep(
            AssessmentWording.audited(
                files: files.count, records: records, unchecked: unchecked,
                damaged: differences.count),
            differences: differences)
    }

    /// Compares published facts with those the captures and submissions give now.
    public func compare(
        publishedFacts bytes: [UInt8], file: String, with gathered: GatheredEvidence
    ) -> VerificationStep {
        FactComparison(published: bytes, file: file, now: gathered.facts).step
    }
}
