import Markup

/// The XSD of submissions, built in from `Reports/schema/submission.xsd`.
enum SubmissionSchema {
    /// Parsed once; parsing it cannot fail on account of any input, because it
    /// is part of the build, and a test reads it.
    private static let schema = try? XMLSchema(PackageResources.submission_xsd)

    /// What is wrong with a document by the schema.
    static func problems(_ bytes: [UInt8], limits: MarkupLimits) -> [MarkupProblem] {
        guard let schema else {
            return [MarkupProblem(line: 0, message: "the built-in schema cannot be read")]
        }
        return schema.validate(bytes, limits: limits)
    }
}
