import Exact
import Model

/// A date with the place it is written at.
struct Dated: Sendable, Hashable {
    let date: CivilDate
    let place: Place
}
