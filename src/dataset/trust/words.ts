/**
 * 256 short words, one for each value of a byte, for reading a publisher's fingerprint aloud. Chosen to be told apart by ear: no two sound alike, none is a number,
 * a letter's name or anything one would not say on the telephone. The order is part of the format: never change it.
 */
export const WORDS: readonly string[] = `
acorn actor album alley amber angle ankle apple apron arrow atlas attic autumn bacon badge bagel
banjo barrel basil basket beach beaver bench berry bicycle birch biscuit blanket blossom border bottle branch
bread breeze bridge bronze brush bucket butter button cabin cactus camel camera candle canoe canyon carbon
carpet carrot castle cedar cello chalk cherry chimney cinema circus clover cobalt coffee comet copper coral
corner cotton cousin crayon cricket crystal curtain cymbal daisy dancer desert diamond dinner doctor dolphin donkey
dragon drawer drum eagle easel echo elbow elephant ember emerald engine envelope fabric falcon farmer feather
fender ferry fiddle finger flamingo flute forest fossil fountain fox garage garden garlic gecko ginger giraffe
glacier glove goblet granite grape guitar hammer harbour harvest hazel helmet hermit heron hockey honey horizon
hotel igloo indigo insect iris island ivory jacket jaguar jasmine jelly jigsaw jockey jungle kayak kettle
kitchen kiwi koala ladder lagoon lantern laptop lavender lemon leopard lettuce library lilac linen lizard lobster
locket lotus lunch magnet mango maple marble market meadow melon mermaid meteor mirror mitten monkey mosaic
mountain muffin museum mustard napkin nectar needle nickel noodle notebook nutmeg oasis ocean olive onion opera
orange orbit orchid otter oven oyster paddle panda paper parrot pebble pelican pencil pepper piano picnic
pigeon pillow pilot planet plum pocket polar pony poplar potato pudding pumpkin puzzle quartz quiver rabbit
radio raven ribbon river robin rocket rooster ruby saddle saffron salmon sandal satchel scarf silver sofa
spinach spoon squirrel summer tango tiger tomato tulip turtle umbrella velvet violin walnut window yogurt zebra
`
  .trim()
  .split(/\s+/u);
