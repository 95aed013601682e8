export const givenNames = (
  'Aaliyah Abdul Adaeze Aisha Alasdair Alexandra Amara Amelia Amir Anders Andre Aneta Anil Anneka Arjun Ayesha Beatrix ' +
  'Bethan Bilal Bridget Callum Camille Carlos Carys Chidi Chloe Ciaran Clara Connor Craig Daisy Daniela Darnell Deepa ' +
  'Delroy Diya Dominic Ebony Eilidh Ekow Elif Elsie Emeka Emyr Esme Ewan Farah Femi Finlay Fiona Florence Freya Gareth ' +
  'Gita Grace Gwen Habiba Hamza Harriet Hassan Heather Ibrahim Imani Imogen Ines Isla Ivan Jasmine Jerome Joanna Jonah ' +
  'Kamal Kavita Keira Kenji Khadija Kofi Lara Leila Leroy Lewis Lucia Maeve Magda Mahmoud Marcus Mei Meera Mercy Miriam ' +
  'Nadia Naomi Nathaniel Neha Niamh Nikolai Oisin Olivia Omar Owen Patience Piotr Poppy Priya Rafael Rhiannon Rohan Rosa ' +
  'Ruben Ruth Sadia Samir Saoirse Selina Sian Simone Sunita Tamsin Tariq Teresa Thandi Tomasz Uma Viktor Winston Xin ' +
  'Yasmin Yusuf Zainab Zachary'
).split(' ')

export const familyNames = (
  'Abara Achterberg Adeyemi Ainsworth Alderton Amadi Appleyard Arkwright Asante Ashdown Atherley Balogun Bannister ' +
  'Barraclough Bassett Bellweather Bhatt Birkin Blackwater Boateng Brackenridge Bramhall Brightwell Brockway Bulmer ' +
  'Calloway Carrow Chaudhry Chen Clapham Coldwell Copperfield Cotterill Cradock Crosswell Dalgleish Danso Darrow Daventry ' +
  'Delacroix Desai Dewhurst Diallo Dimmock Drinkwater Dunmore Eastlake Eccleston Edevane Ekwueme Elphick Emberton Enfield ' +
  'Fairweather Falconer Farthing Faulkner Fennimore Fernandes Firth Foxglove Frobisher Galbraith Garside Ghosh Gilchrist ' +
  'Glasspool Goldsworthy Gorringe Greatorex Greenhalgh Grewal Gunnarsson Hadley Haldane Hallworth Hargreave Hartnell ' +
  'Hathersage Hawtrey Hazelwood Hemsworth Heywood Hollis Holmfirth Hossain Huxtable Ibbotson Idowu Illingworth Inglewood ' +
  'Iqbal Jagger Jessop Joiner Jolliffe Kaur Kellaway Kenworthy Kettlewell Kingsnorth Kirkbride Kowalczyk Lacey Lambourne ' +
  'Langstaff Larkspur Laverick Leatherby Lingard Lockhart Longbottom Lumley Mackeson Mahmood Mallory Marchbank Mensah ' +
  'Merriweather Middlemiss Milburn Mistry Monkhouse Moorcroft Mortlake Musgrave Nakamura Netherby Newbold Nightingale ' +
  'Novak Nwosu Oakenfull Obi Ogilvy Okonkwo Oldroyd Osei Overbury Oyelaran Padgett Paget Partridge Patterdale Pemberton ' +
  'Penhaligon Petrov Pickersgill Pinchbeck Plowright Postlethwaite Prendergast Quarshie Quennell Rackham Radcliffe Rahman ' +
  'Ramsbottom Ravenscroft Redfern Reddy Ridgeway Rigby Rosewarne Rowntree Rutherglen Sallow Sandhu Satterthwaite Scargill ' +
  'Sedgwick Sesay Shackleton Sharma Sidebottom Silverdale Skelton Slingsby Smallbone Sowerby Stainforth Starling Stokoe ' +
  'Strachan Summerscale Swales Sykes Tattersall Tembo Thackeray Thistlethwaite Threlfall Tidewell Tolliver Tregenza ' +
  'Trowbridge Tunstall Underhill Uzoma Vance Varma Venables Vickerstaff Wadsworth Wainscott Walsingham Waterhouse ' +
  'Weatherall Whitlock Wigglesworth Winterbourne Woodhead Wrigglesworth Wystan Yardley Yaxley Yilmaz Zielinski'
).split(' ')
