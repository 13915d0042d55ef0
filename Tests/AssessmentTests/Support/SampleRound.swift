import Assessment
import Foundation
import Model

/// The sample round scored once from its committed captures, for all suites.
enum SampleRound {
    static let captures = Repository.sample.appendingPathComponent("captures").path

    static let assessor = Assessor()

    static let prepared = Result {
        try assessor.prepare(roundFolder: Repository.sample.path)
    }

    static let gathered = Result {
        try assessor.gather(prepared.get(), captures: captures)
    }

    static let scored = Result {
        try assessor.score(prepared.get(), gathered.get())
    }
}
