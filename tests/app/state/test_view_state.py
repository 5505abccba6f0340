"""What the views share."""


def test_history_goes_back_and_forward(page):
    state = page.state
    for index in (1, 4, 6):
        state.select(index)
    assert state.go_back()
    assert state.go_back()
    assert state.selected_index == 1
    assert not state.go_back()
    assert state.go_forward()
    assert state.selected_index == 4
    state.select(2)
    assert not state.go_forward()


def test_next_of_the_same_kind(page):
    page.state.select(2)
    page.go_to_same_kind(1)
    assert page.state.selected_index == 3
    page.go_to_same_kind(-1)
    assert page.state.selected_index == 2
