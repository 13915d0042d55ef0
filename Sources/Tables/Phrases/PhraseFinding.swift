/// Something a scoring standard says, with the place it says it at.
struct PhraseFinding {
    let position: Int
    let meaning: PhraseMeaning
    /// Which sentence of the standard says it, from 0.
    var sentence = 0
}
